import { parseChineseNumeral } from '../../chinese-numerals.ts';

/** The year that a title states: `2020年度`, `2025 年`, `二〇二〇年`; else null. */
export function recogniseYear(text: string): number | null {
  const arabic = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text);
  if (arabic) return Number(arabic[1]);
  const chinese = /([一二][〇零九][〇零一二三四五六七八九]{2})\s*年/.exec(text);
  if (chinese) return parseChineseNumeral(chinese[1] ?? '');
  // Other languages write no word behind it: `Annual report 2016-17`, `31 March 2018`.
  const bare = /\p{Script=Han}/u.test(text) ? null : /(?<![\d.])((?:19|20)\d{2})(?![\d.])/.exec(text);
  return bare ? Number(bare[1]) : null;
}

/** The year that a file's name states, with or without 年; one that is part of a date is not meant. */
export function recogniseFileYear(name: string): number | null {
  const plain = /(?<![\d.-])((?:19|20)\d{2})(?![\d.]|-\d)/.exec(name);
  return recogniseYear(name) ?? (plain ? Number(plain[1]) : null);
}
