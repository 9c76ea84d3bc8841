import type { SearchText } from './document.ts';
import { type MarkedRange, mergeRanges, rangesIn } from './find.ts';
import type { Term } from './query.ts';

/** A piece of an excerpt; marked where it is what was searched. */
export interface Part {
  readonly text: string;
  readonly mark: boolean;
}

/** A passage around what was searched, with the section it stands in. */
export interface Passage {
  /** Page below the item's address, empty for its own page. */
  readonly page: string;
  readonly section: string | null;
  readonly heading: string | null;
  readonly parts: readonly Part[];
}

/** Passages per item, and characters shown before and behind what was searched. */
export const mostPassages = 3;
const around = 36;

/** Up to three passages of an item, those with most of the terms first, in the order of the text. */
export function excerpts(text: Pick<SearchText, 'sections'>, terms: readonly Term[]): Passage[] {
  const headings = new Set<string>();
  const found = text.sections.flatMap(({ id, heading, page = '', blocks }) => {
    // A long section comes in several pieces; its heading is one passage at most.
    const name = JSON.stringify([id, heading, page]);
    const isFirst = !headings.has(name) && !blocks.includes(heading ?? '');
    headings.add(name);
    const all = heading !== null && isFirst ? [heading, ...blocks] : blocks;
    const passages = all.flatMap((block) => {
      const ranges = rangesIn(block, terms);
      return ranges.length > 0 ? [{ id, heading, page, block, ranges }] : [];
    });
    // The heading is shown with the link of every passage of its section.
    const below = passages.filter(({ block }) => block !== heading);
    return below.length > 0 ? below : passages;
  });
  const kinds = (ranges: readonly MarkedRange[]) => new Set(ranges.map(({ term }) => term)).size;
  // What stands under a heading says more than the lines of the head table.
  const rankOf = ({ id, page }: { id: string | null; page: string }) => Number(id === null && page === '');
  const best = found
    .map((passage, order) => ({ ...passage, order }))
    .sort((a, b) => kinds(b.ranges) - kinds(a.ranges) || rankOf(a) - rankOf(b) || a.order - b.order)
    .slice(0, mostPassages)
    .sort((a, b) => a.order - b.order);
  return best.map(({ id, heading, page, block, ranges }) => ({
    page,
    section: id,
    heading,
    parts: cut(block, ranges),
  }));
}

/** A title with what was searched marked. */
export const markedTitle = (title: string, terms: readonly Term[]): Part[] =>
  toParts(title, rangesIn(title, terms), 0, title.length);

function cut(block: string, ranges: readonly MarkedRange[]): Part[] {
  const first = ranges[0]?.start ?? 0;
  const start = wholeChar(block, Math.max(0, first - around));
  const end = wholeChar(
    block,
    Math.min(block.length, Math.max(first + around * 2, ranges[0]?.end ?? 0) + around),
  );
  const parts = toParts(block, ranges, start, end);
  const plain = (text: string): Part => ({ text, mark: false });
  return [...(start > 0 ? [plain('…')] : []), ...parts, ...(end < block.length ? [plain('…')] : [])];
}

/** The place, or the one before it when it lies within a character of two code units. */
const wholeChar = (text: string, place: number): number =>
  (text.codePointAt(place - 1) ?? 0) > 0xffff ? place - 1 : place;

function toParts(text: string, ranges: readonly MarkedRange[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  const add = (end: number, mark: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end).replaceAll(/\s+/g, ' '), mark });
    at = Math.max(at, end);
  };
  for (const { start, end } of mergeRanges(ranges)) {
    if (end <= at || start >= to) continue;
    add(start, false);
    add(Math.min(end, to), true);
  }
  add(to, false);
  return parts;
}
