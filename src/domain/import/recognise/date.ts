import { parseChineseNumeral } from '../../chinese-numerals.ts';
import { isRealDate } from '../../schema/dates.ts';

const arabic = /(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?/;
const chinese =
  /([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;

/** The first date in a text as ISO date (`2023年05月11日`, `2021/03/29 11:30:01`, `二〇二三年一月二十日`), or null. */
export function recogniseDate(text: string): string | null {
  const match = arabic.exec(text) ?? chinese.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => numberOf(part));
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isRealDate(date) ? date : null;
}

const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : (parseChineseNumeral(text) ?? Number.NaN);

const twoDigits = (value: number | undefined): string => String(value).padStart(2, '0');
