import { isRealDate } from '../../schema/dates.ts';

const written = /(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?/;

/** The first date in a text as ISO date (`2023年05月11日`, `2021/03/29 11:30:01`, `2021-11-25`), or null. */
export function recogniseDate(text: string): string | null {
  const match = written.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date) ? date : null;
}
