import { labels } from '../text/languages.ts';
import { locales } from '../text/locale.ts';
import { type Message, say } from '../text/message.ts';
import { type FormRow, rowsOf, type Tables, titleOf } from './form.ts';
import type { CellPath } from './sums.ts';

type Words = (typeof labels)[keyof typeof labels];

const inAll = (pick: (words: Words) => string | undefined): Message =>
  Object.fromEntries(locales.map((locale) => [locale, pick(labels[locale]) ?? '']));

/** Name of a column of the table of applications. */
export const applicantName = (column: number): Message => inAll(({ applicants }) => applicants[column]);

/** Name of a column of the table of proceedings. */
const outcomeName = (column: number): Message => inAll(({ outcomes }) => outcomes[column]);

const numeral = (number: number): Message => inAll(({ numerals }) => numerals[number - 1]);

/** Where a row stands in the form: 第三项第（一）目. */
function numberInWords({ number: [item = 0, part, point] }: FormRow): Message {
  if (part === undefined) return say('disclosure-sum.item', { item: numeral(item) });
  const place = { item: numeral(item), part: numeral(part) };
  return point === undefined
    ? say('disclosure-sum.part', place)
    : say('disclosure-sum.point', { ...place, point });
}

/** Number and title of the row of a cell, and its column: 第三项第（一）目“予以公开”，总计列. */
export function cellInWords({ format }: Tables, cell: CellPath): Message {
  const [table, ...path] = cell.slice(0, -1).map(String);
  const column = Number(cell.at(-1));
  if (table === 'proceedings')
    return say('disclosure-sum.proceeding', {
      row: titleOf(format, ['proceedings', ...path]),
      column: outcomeName(column),
    });
  const row = rowsOf(format).find((one) => one.path.join() === path.join());
  return say('disclosure-sum.cell', {
    place: row ? numberInWords(row) : '',
    row: titleOf(format, ['applications', ...path]),
    column: applicantName(column),
  });
}
