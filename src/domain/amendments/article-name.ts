import { parseChineseNumeral } from '../chinese-numerals.ts';

const numeral = '[零〇一二三四五六七八九十百千两]{1,7}';
const pattern = new RegExp(`^第\\s*(?<n>${numeral}|\\d{1,4})\\s*条(?:之(?<part>${numeral}))?`, 'u');

/** The name of an article at the beginning of a line: 第五条, 第5条, 第五条之一. */
export interface ArticleName {
  /** As written, without spaces. */
  readonly name: string;
  /** The same for all ways to write it: `5`, `5-1`. */
  readonly key: string;
  /** Number without the part, as anchors have it. */
  readonly n: number;
  /** UTF-16 units up to the text behind it. */
  readonly length: number;
}

/** Recognises it; null for none. */
export function articleName(line: string): ArticleName | null {
  const found = pattern.exec(line);
  const { n = '', part } = found?.groups ?? {};
  const number = numberIn(n);
  if (!found || number === null) return null;
  const inner = part === undefined ? null : numberIn(part);
  const length = found[0].length + (/^\s*/.exec(line.slice(found[0].length))?.[0].length ?? 0);
  return {
    name: found[0].replace(/\s+/g, ''),
    key: inner === null ? String(number) : `${number}-${inner}`,
    n: number,
    length,
  };
}

/** The same of a text that names an article and says nothing else. */
export function onlyArticleName(text: string): ArticleName | null {
  const found = articleName(text.trim());
  return found && found.length === text.trim().length ? found : null;
}

const numberIn = (text: string): number | null =>
  /^\d/.test(text) ? Number(text) : parseChineseNumeral(text);
