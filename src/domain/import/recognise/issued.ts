import { recogniseDate } from './date.ts';

const alone =
  /^[(（]?\s*[\d〇○零一二三四五六七八九十]{4}\s*年[\d〇○零一二三四五六七八九十\s]{1,6}月[\d〇○零一二三四五六七八九十\s]{1,6}日\s*[)）]?$/;
/** The last line of a text, signed and dated. */
const signed = /^[^\s，。；：、:\d]{4,30}\s{1,40}(\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)$/;
const inName = /[(（](\d{4}-\d{2}-\d{2})[)）]$/;

/**
 * Day of signing: a date alone under the title or at the end of the text, or in brackets in the file's name; or null.
 */
export function recogniseIssued(lines: readonly string[], fileName: string): string | null {
  const named = inName.exec(fileName)?.[1];
  if (named !== undefined) return recogniseDate(named);
  const places = [...lines.slice(0, 3), ...lines.slice(3).slice(-3).reverse()];
  const found = places.find((line) => alone.test(line.trim()));
  const last = lines
    .slice(1)
    .slice(-3)
    .flatMap((line) => signed.exec(line.trim())?.[1] ?? []);
  return recogniseDate(found ?? last.at(-1) ?? '');
}
