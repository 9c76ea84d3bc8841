import { isCjkLetter } from './cjk.ts';

/** Punctuation that opens what follows; no mark of markup stands behind it at the end of what it sets off. */
export const opens = (char: string): boolean => /[（《【〈「『〔［“‘([{]/.test(char) && char !== '';

/** Punctuation that ends what stands before it. */
export const closes = (char: string): boolean => /[、，。；：！？）》】〉」』〕］”’·)\]}]/.test(char);

export const isDigit = (char: string): boolean => /^\p{Nd}$/u.test(char);

/** A letter or digit of any script. */
export const isWordChar = (char: string): boolean => /^[\p{L}\p{M}\p{N}]$/u.test(char);

/** The character at an offset; an empty string behind the end. */
export const charAt = (source: string, index: number): string =>
  index >= source.length ? '' : String.fromCodePoint(source.codePointAt(index) ?? 32);

/** The character before an offset; an empty string at the beginning. */
export function charBefore(source: string, index: number): string {
  if (index <= 0) return '';
  const low = source.charCodeAt(index - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && index > 1;
  return source.slice(pair ? index - 2 : index - 1, index);
}

/**
 * True where exactly one Chinese character stands between a border and an offset: the family name before a mask
 * (`、张**`).
 */
export function followsLoneLetter(source: string, index: number): boolean {
  const name = charBefore(source, index);
  if (!isCjkLetter(name)) return false;
  const border = charBefore(source, index - name.length);
  return border !== '*' && !isWordChar(border);
}

/** How many of ascending numbers are below a value. */
export function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
