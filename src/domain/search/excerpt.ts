import type { SearchText } from './document.ts';
import type { Phrase } from './query.ts';

/** A piece of an excerpt; marked where it is what was searched. */
export interface Part {
  readonly text: string;
  readonly mark: boolean;
}

/** A passage around what was searched, with the section it stands in. */
export interface Passage {
  readonly section: string | null;
  readonly heading: string | null;
  readonly parts: readonly Part[];
}

/** Passages per item, and characters shown before and behind what was searched. */
const maxPassages = 3;
const around = 36;

/** Up to three passages of an item, those with most of the phrases first, in the order of the text. */
export function excerpts(text: SearchText, phrases: readonly Phrase[]): Passage[] {
  const patterns = phrases.map(({ text: phrase }) => patternOf(phrase));
  const found = text.sections.flatMap(({ id, heading, blocks }) =>
    blocks.flatMap((block) => {
      const ranges = rangesIn(block, patterns);
      const onlyHeading =
        block === heading && blocks.some((other) => other !== block && rangesIn(other, patterns).length > 0);
      return ranges.length > 0 && !onlyHeading ? [{ id, heading, block, ranges }] : [];
    }),
  );
  const kinds = (ranges: readonly Range[]) => new Set(ranges.map(({ pattern }) => pattern)).size;
  const best = found
    .map((passage, order) => ({ ...passage, order }))
    .sort((a, b) => kinds(b.ranges) - kinds(a.ranges) || a.order - b.order)
    .slice(0, maxPassages)
    .sort((a, b) => a.order - b.order);
  return best.map(({ id, heading, block, ranges }) => ({ section: id, heading, parts: cut(block, ranges) }));
}

/** A title with what was searched marked. */
export const markedTitle = (title: string, phrases: readonly Phrase[]): Part[] =>
  toParts(
    title,
    rangesIn(
      title,
      phrases.map(({ text }) => patternOf(text)),
    ),
    0,
    title.length,
  );

interface Range {
  readonly start: number;
  readonly end: number;
  readonly pattern: number;
}

/** Finds a phrase whatever the punctuation between its runs and the width of its characters. */
function patternOf(phrase: string): RegExp {
  const runs = phrase.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const source = runs.map((run) => [...run].map(looseChar).join('')).join('[^\\p{L}\\p{N}]*');
  return new RegExp(source === '' ? '(?!)' : source, 'giu');
}

/** A character in its half and full width. */
function looseChar(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const escaped = char.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return code > 0x20 && code < 0x7f ? `[${escaped}${String.fromCodePoint(code + 0xfee0)}]` : escaped;
}

function rangesIn(text: string, patterns: readonly RegExp[]): Range[] {
  const ranges = patterns.flatMap((pattern, index) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      pattern: index,
    })),
  );
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

function cut(block: string, ranges: readonly Range[]): Part[] {
  const first = ranges[0]?.start ?? 0;
  const start = Math.max(0, first - around);
  const end = Math.min(block.length, Math.max(first + around * 2, ranges[0]?.end ?? 0) + around);
  const parts = toParts(block, ranges, start, end);
  const plain = (text: string): Part => ({ text, mark: false });
  return [...(start > 0 ? [plain('…')] : []), ...parts, ...(end < block.length ? [plain('…')] : [])];
}

function toParts(text: string, ranges: readonly Range[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  const add = (end: number, mark: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end).replaceAll(/\s+/g, ' '), mark });
    at = Math.max(at, end);
  };
  for (const { start, end } of ranges) {
    if (end <= at || start >= to) continue;
    add(start, false);
    add(Math.min(end, to), true);
  }
  add(to, false);
  return parts;
}
