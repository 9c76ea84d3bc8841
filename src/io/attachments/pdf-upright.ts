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
