import { parseChineseNumeral } from '../../chinese-numerals.ts';

const arabic = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*月?份?$/;
const chinese = /^([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月份?$/;

/** The month that a text names without a day, as `2024-03` (`2024年3月`, `2024.03`, `二〇二四年三月`), or null. */
export function recogniseMonth(text: string): string | null {
  const match = arabic.exec(text.trim()) ?? chinese.exec(text.trim());
  if (!match) return null;
  const [year, month] = match
    .slice(1)
    .map((part) => (/^\d/.test(part) ? Number(part) : parseChineseNumeral(part)));
  return month && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}

const quarters = '一二三四';

/** The time that a text names as fields of periods have it (`2024-03`, `2024Q1`, `2024H2`, `2024`), or null. */
export function recognisePeriod(text: string): string | null {
  const month = recogniseMonth(text);
  if (month !== null) return month;
  const [, year, half, quarter] =
    /^(\d{4})\s*(?:年度?)?\s*(?:([上下])半年|第?\s*([一二三四1-4])\s*季度?)?$/.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  if (half) return `${year}H${half === '上' ? 1 : 2}`;
  return quarter ? `${year}Q${Number(quarter) || quarters.indexOf(quarter) + 1}` : year;
}
