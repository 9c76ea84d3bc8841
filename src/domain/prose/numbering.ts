import { parseChineseNumeral } from '../chinese-numerals.ts';

/** Levels of statutory numbering: 一、 is 1, （一） 2, 1. 3, （1） 4; and those of laws. */
type NumberingLevel = 1 | 2 | 3 | 4 | 'part' | 'chapter' | 'section' | 'article';

/** A number at the beginning of a line. */
export interface Numbering {
  readonly level: NumberingLevel;
  readonly n: number;
  /** The number as written, e.g. `（一）`. */
  readonly marker: string;
  /** The text behind it, without the space between. */
  readonly rest: string;
}

const chinese = '[零〇一二三四五六七八九十百千两]{1,7}';
const patterns: readonly (readonly [NumberingLevel, RegExp])[] = [
  ['part', new RegExp(`^第\\s*(${chinese}|\\d{1,4})\\s*编`, 'u')],
  ['chapter', new RegExp(`^第\\s*(${chinese}|\\d{1,4})\\s*章`, 'u')],
  ['section', new RegExp(`^第\\s*(${chinese}|\\d{1,4})\\s*节`, 'u')],
  ['article', new RegExp(`^第\\s*(${chinese}|\\d{1,4})\\s*条(?:之${chinese})?`, 'u')],
  [1, new RegExp(`^(${chinese})\\s*[、．.]`, 'u')],
  [2, new RegExp(`^[（(]?\\s*(${chinese})\\s*[）)]`, 'u')],
  [3, /^(\d{1,3})\s*(?:[．、]|\.(?!\d))/u],
  [4, /^[（(]\s*(\d{1,3})\s*[）)]/u],
];

/** Recognises the number at the beginning of a line, or null. */
export function recogniseNumbering(text: string): Numbering | null {
  for (const [level, pattern] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const n = /^\d/.test(match[1] ?? '') ? Number(match[1]) : parseChineseNumeral(match[1] ?? '');
    if (n === null) continue;
    const marker = match[0];
    return { level, n, marker, rest: text.slice(marker.length).trimStart() };
  }
  return null;
}
