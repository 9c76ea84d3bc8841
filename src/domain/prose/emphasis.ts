import { charAt, charBefore, closes, followsLoneLetter, isDigit, isWordChar, opens } from './characters.ts';
import { isCjkLetter, isCjkPunctuation, isPunctuation, isSpaceOrEdge } from './cjk.ts';
import type { Placed } from './placed.ts';
import type { Prepared } from './prepared.ts';

/** A change before parsing: a mark or the end of an address put in, or characters that stand for themselves. */
export type Edit =
  | { readonly at: number; readonly type: 'mark' | 'end' }
  | { readonly at: number; readonly type: 'typed'; readonly length: number };

const run = /\\[\s\S]|\*+|~+|_{2,}/g;

/**
 * CommonMark closes `**…。**` only before a space or punctuation, so that Chinese text keeps raw asterisks. The
 * CJK-friendly emphasis proposal counts a CJK neighbour as such. The parser does not follow it; so a symbol that stands
 * for nothing is put beside those marks before parsing. Marks that mask, multiply or give a range stand for themselves.
 */
export function editsOfEmphasis(source: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of source.matchAll(run)) {
    const marks = match[0];
    if (marks.startsWith('\\')) continue;
    const at = match.index;
    const end = at + marks.length;
    const before = charBefore(source, at);
    const after = charAt(source, end);
    if (isTyped(source, marks, at, before, after)) edits.push({ at, type: 'typed', length: marks.length });
    else if (marks.startsWith('_') || marks.length > 3) continue;
    else if (opensBesideLetter(before, after) && !closes(after)) edits.push({ at, type: 'mark' });
    else if (opensBesideLetter(after, before) && !opens(before)) edits.push({ at: end, type: 'mark' });
  }
  return edits;
}

/** True where marks cannot be meant as markup: as an author of markup would never write them. */
function isTyped(source: string, marks: string, at: number, before: string, after: string): boolean {
  const [sign, length] = [marks.charAt(0), marks.length];
  if (sign === '~') return length === 1 || (length === 2 && isDigit(before) && isDigit(after));
  if (length > (sign === '_' ? 2 : 3)) return !standsAlone(source, at, at + length);
  if (opens(before) && closes(after)) return true;
  if (sign === '_') return false;
  if (isWordChar(before) && isWordChar(after)) return length !== 2 || isWithinNumber(before, after);
  const ends = isSpaceOrEdge(after) || closes(after);
  return length < 3 && ends && followsLoneLetter(source, at);
}

/** `138**5678`, `A1**9`: never a border between words. */
const isWithinNumber = (before: string, after: string) =>
  !isCjkLetter(before) && !isCjkLetter(after) && (isDigit(before) || isDigit(after));

/** True when a run is all that its line holds: a rule across the page. */
function standsAlone(source: string, start: number, end: number): boolean {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  const rest = source.slice(lineStart, start) + source.slice(end, lineEnd < 0 ? source.length : lineEnd);
  return rest.trim() === '';
}

/** The inner neighbour is punctuation and the outer one is not: a mark that CommonMark would not take. */
function opensBesideLetter(outer: string, inner: string): boolean {
  if (isSpaceOrEdge(outer) || isSpaceOrEdge(inner) || isPunctuation(outer) || !isPunctuation(inner))
    return false;
  return isCjkPunctuation(inner) || isCjkLetter(outer);
}

/** What stands around the two marks of a pair, and inside them. */
export interface Pair {
  readonly source: string;
  /** Offsets of the pair's outer edges. */
  readonly start: number;
  readonly end: number;
  /** Length of each mark. */
  readonly length: number;
}

/** True when two marks that the parser took as a pair stand where an author of markup would put them. */
export function isMarkup({ source, start, end, length }: Pair): boolean {
  const [before, after] = [charBefore(source, start), charAt(source, end)];
  const [from, to] = [start + length, end - length];
  const [first, last] = [charAt(source, from), charBefore(source, to)];
  if (closes(first) || opens(last)) return false;
  if (source.charAt(start) !== '*') return true;
  // Three marks are two pairs; the inner one tells.
  if (length === 1 && source.charAt(from) === '*' && source.charAt(to - 1) === '*') return true;
  if (length === 1)
    return !isWordChar(before) && !isWordChar(after) && !/^[\d.,%]+$/.test(source.slice(from, to));
  // Both marks stand behind a family name, before a bracket, behind a figure, before a figure: two masks.
  const isMasked = source.slice(from, to).includes('**') || followsLoneLetter(source, start);
  if (isMasked && followsLoneLetter(source, to)) return false;
  if (isWordChar(before) && opens(first) && isWordChar(last) && opens(after)) return false;
  if (isDigit(before) && isDigit(last) && !isDigit(first)) return false;
  const sentence = (isSpaceOrEdge(before) || /[。；：]/.test(before)) && last !== '、';
  return !(isDigit(first) && isDigit(after) && !isDigit(last) && !sentence);
}

/** Where the marks of an element stand; null where the text was parsed without places. */
export function pairOf(
  { source, original }: Pick<Prepared, 'source' | 'original'>,
  { position, tagName }: Placed & { readonly tagName?: string },
): Pair | null {
  const [start, end] = [position?.start.offset, position?.end?.offset];
  if (start === undefined || end === undefined) return null;
  return { source, start: original(start), end: original(end), length: tagName === 'em' ? 1 : 2 };
}
