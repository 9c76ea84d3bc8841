import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { decodeText } from './attachments/decode-text.ts';
import { UnreadableError } from './attachments/unreadable-error.ts';

/** Rows of a CSV file below a folder, or null when it is missing or no text. */
export function readCsv(folder: string, path: string): string[][] | null {
  const file = join(folder, path);
  return existsSync(file) ? rowsOf(readFileSync(file)) : null;
}

/** Rows of CSV, or null for what is no text: no table is better than one of lost characters. */
export function rowsOf(bytes: Uint8Array): string[][] | null {
  try {
    return parseCsv(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

/**
 * Rows of CSV: UTF-8, UTF-16 with a byte order mark or GB 18030; commas, semicolons or tabs; lines may differ in length. The one reader for pages,
 * old versions and search. Throws an `UnreadableError` for what is no text.
 */
export function parseCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes);
  return parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  });
}

/** The separator that the first line with any holds most of; a title above the table has none. */
function delimiterOf(text: string): string {
  const separators = [',', ';', '\t'];
  const line = text.split(/\r\n?|\n/).find((row) => separators.some((separator) => row.includes(separator)));
  const count = (separator: string) => (line ?? '').split(separator).length;
  return separators.reduce((best, other) => (count(other) > count(best) ? other : best));
}
