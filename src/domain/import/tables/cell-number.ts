import { plainText } from './grid.ts';

/** What a cell for a number holds; `blank` is not zero, and `/`, `—` and 空 are ways to write it. */
export type CellNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

/** Ways to leave a cell of a statutory table blank that reports really use. */
const blanks = /^(?:[/\\\-‐-―−]+|空|空白)?$/;
const number = /^([+-])?(\d+(?:,\d{3})*|\d+)(\.\d+)?(?:件|项|个|次|万元)?$/;
const words: readonly (readonly [RegExp, string])[] = [
  [/^(?:增加|新增|增)(?=\d)/, '+'],
  [/^(?:减少|减)(?=\d)/, '-'],
  [/^[−–—](?=\d)/, '-'],
];

/** Reads the number of a cell: full-width digits, separators of thousands, 增加3 and 减少2; signs for nothing are blank. */
export function cellNumber(text: string): CellNumber {
  const plain = words.reduce((typed, [word, sign]) => typed.replace(word, () => sign), plainText(text));
  if (blanks.test(plain)) return { kind: 'blank' };
  const match = number.exec(plain);
  if (!match) return { kind: 'unreadable' };
  const [, sign, whole = '', part = ''] = match;
  const value = Number(whole.replaceAll(',', '') + part);
  if (value > Number.MAX_SAFE_INTEGER) return { kind: 'unreadable' };
  return { kind: 'number', value: sign === '-' && value !== 0 ? -value : value };
}
