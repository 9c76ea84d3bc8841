import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { CsvReading } from '../../domain/files/csv-table.ts';
import { decodeText } from '../attachments/decode-text.ts';
import { UnreadableError } from '../attachments/unreadable-error.ts';
import { isRegularBelow } from './walk-folder.ts';

/** A CSV file below a folder, or null when it is missing. */
export function readCsv(folder: string, path: string): CsvReading | null {
  const file = join(folder, path);
  return isRegularBelow(folder, file) ? readRows(readFileSync(file)) : null;
}

/** Rows of CSV, or why it cannot be read: no table is better than one of lost characters. */
export function readRows(bytes: Uint8Array): CsvReading {
  try {
    const rows = parseCsv(bytes);
    return rows.some((cells) => cells.some((cell) => cell.includes('\uFFFD')))
      ? { problem: 'encoding' }
      : { rows };
  } catch (error) {
    if (error instanceof UnreadableError)
      return { problem: error.cause instanceof CsvError ? 'quotes' : 'encoding' };
    throw error;
  }
}

/**
 * Rows of CSV, blank ones among them: UTF-8, UTF-16 with a byte order mark or GB 18030; commas, semicolons or tabs;
 * lines may differ in length. The one reader for pages, old versions and search. Throws an `UnreadableError` for what
 * is no text, or has a quote that is never closed.
 */
export function parseCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes);
  try {
    const options = { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true };
    const rows = parse(text, { ...options, trim: true });
    return hasSetIn(text) ? withSetIn(rows, parse(text, options)) : rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableError('damaged', error.message, error);
  }
}

/** Lines that begin with full-width or hard blanks: names set in below those that they are parts of. */
const hasSetIn = (text: string): boolean => /^"?[\u00a0\u3000]+[^\s,;\d]/m.test(text);

/** Gives the first cell of each row the blanks before it back. */
const withSetIn = (rows: string[][], typed: readonly (readonly string[])[]): string[][] =>
  rows.map((cells, at) => {
    const [first = '', ...others] = cells;
    const blanks = /^[\u00a0\u3000]+(?=[^\s\d])/.exec(typed[at]?.[0] ?? '')?.[0] ?? '';
    return first === '' || blanks === '' ? cells : [blanks + first, ...others];
  });

/**
 * The separator that the first line with any holds most of; a title above the table has none, and what stands in
 * quotes separates nothing.
 */
function delimiterOf(text: string): string {
  const separators = [',', ';', '\t'];
  const line = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .find((row) => separators.some((separator) => row.includes(separator)));
  const count = (separator: string) => (line ?? '').split(separator).length;
  return separators.reduce((best, other) => (count(other) > count(best) ? other : best));
}
