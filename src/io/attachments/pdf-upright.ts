import type { PdfItem } from './pdf-lines.ts';
import type { PdfRule } from './pdf-rules.ts';

/** Text and lines of a page. */
export interface PageMarks {
  readonly items: readonly PdfItem[];
  readonly rules: readonly PdfRule[];
}

/** A page turned so that most of its text reads from left to right. */
export function upright({ items, rules }: PageMarks): PageMarks {
  const turns = mostTurns(items);
  if (turns === 0) return { items, rules };
  return {
    items: items.map((item) => {
      const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
      return { ...item, transform: [...turned(a, b, turns), ...turned(c, d, turns), ...turned(x, y, turns)] };
    }),
    rules: rules.map(({ across, at, from, to }) => {
      const [x, y] = turned(across ? from : at, across ? at : from, turns);
      const [right, top] = turned(across ? to : at, across ? at : to, turns);
      const isAcross = turns % 2 === 0 ? across : !across;
      return isAcross
        ? { across: true, at: y, from: Math.min(x, right), to: Math.max(x, right) }
        : { across: false, at: x, from: Math.min(y, top), to: Math.max(y, top) };
    }),
  };
}

/** Lines of a page that is turned, and those at its edges that are not. */
export interface TurnedPage {
  readonly main: PageMarks;
  readonly above: readonly PdfItem[];
  readonly below: readonly PdfItem[];
}

/** Head and foot of a sheet stay upright around a text that lies on its side: they stand apart from it. */
export function withoutEdges({ items, rules }: PageMarks): TurnedPage {
  const isMain = (item: PdfItem) => turnsOf(item.transform) !== 0;
  const heights = items.filter(isMain).map(bottomOf);
  if (mostTurns(items) % 2 === 0) return { main: { items, rules }, above: [], below: [] };
  const ends = [...heights, ...rules.flatMap(({ across, at, from, to }) => (across ? at : [from, to]))];
  const [low, high] = [ends.reduce(least), ends.reduce(greatest)];
  const above = items.filter((item) => !isMain(item) && bottomOf(item) > high);
  const below = items.filter((item) => !isMain(item) && bottomOf(item) < low);
  const edges = new Set([...above, ...below]);
  return { main: { items: items.filter((item) => !edges.has(item)), rules }, above, below };
}

const bottomOf = ({ transform }: PdfItem): number => transform[5] ?? 0;
const least = (one: number, other: number): number => Math.min(one, other);
const greatest = (one: number, other: number): number => Math.max(one, other);

/** Quarter turns against the clock by which most letters stand. */
function mostTurns(items: readonly PdfItem[]): number {
  const letters = [0, 0, 0, 0];
  for (const { str, transform } of items) {
    const turns = turnsOf(transform);
    letters[turns] = (letters[turns] ?? 0) + str.trim().length;
  }
  return letters.indexOf(Math.max(...letters));
}

const turnsOf = ([a = 1, b = 0]: readonly number[]): number =>
  (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;

function turned(x: number, y: number, turns: number): readonly [number, number] {
  const places = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ] as const;
  return places[turns] ?? [x, y];
}
