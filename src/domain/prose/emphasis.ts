import { isCjkLetter, isCjkPunctuation, isPunctuation, isSpaceOrEdge } from './cjk.ts';

/**
 * CommonMark closes `**…。**` only before a space or punctuation, so that Chinese text keeps raw asterisks. The
 * CJK-friendly emphasis proposal counts a CJK neighbour as such. The parser does not follow it; so a symbol that stands
 * for nothing is put beside those marks before parsing, and taken out of everything after it.
 */
export interface Prepared {
  /** The text with symbols put in. */
  readonly text: string;
  /** The symbol, or an empty string when none was needed. */
  readonly mark: string;
  /** Offset in the original text of an offset in `text`. */
  original(offset: number): number;
}

/** Symbols (Unicode class So) that do not occur in documents; the first that is absent is used. */
const candidates = ['\uFFFC', '\u2394', '\u237E'];
const run = /\\[\s\S]|\*+|~~/g;

/** Puts a symbol beside every emphasis mark that needs one. */
export function prepareEmphasis(source: string): Prepared {
  const mark = candidates.find((candidate) => !source.includes(candidate));
  const places = mark ? placesIn(source) : [];
  if (!mark || places.length === 0) return { text: source, mark: '', original: (offset) => offset };
  let text = '';
  let from = 0;
  for (const place of places) {
    text += source.slice(from, place) + mark;
    from = place;
  }
  text += source.slice(from);
  const shifted = places.map((place, index) => place + index);
  return { text, mark, original: (offset) => offset - countBelow(shifted, offset) };
}

/** Offsets before which a symbol belongs, ascending. */
function placesIn(source: string): number[] {
  const places: number[] = [];
  for (const match of source.matchAll(run)) {
    if (match[0].startsWith('\\')) continue;
    const start = match.index;
    const end = start + match[0].length;
    const before = charBefore(source, start);
    const after = charAt(source, end);
    if (opensBesideLetter(before, after)) places.push(start);
    else if (opensBesideLetter(after, before)) places.push(end);
  }
  return places;
}

/** The inner neighbour is punctuation and the outer one is not: a mark that CommonMark would not take. */
function opensBesideLetter(outer: string, inner: string): boolean {
  if (isSpaceOrEdge(outer) || isSpaceOrEdge(inner) || isPunctuation(outer) || !isPunctuation(inner))
    return false;
  return isCjkPunctuation(inner) || isCjkLetter(outer);
}

const charAt = (source: string, index: number): string =>
  index >= source.length ? '' : String.fromCodePoint(source.codePointAt(index) ?? 32);

function charBefore(source: string, index: number): string {
  if (index === 0) return '';
  const low = source.charCodeAt(index - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && index > 1;
  return source.slice(pair ? index - 2 : index - 1, index);
}

function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
