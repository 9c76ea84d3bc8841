import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Rows of a CSV file below a folder (UTF-8, with or without BOM; lines may differ in length), or null when it is missing. */
export function readCsv(folder: string, path: string): string[][] | null {
  const file = join(folder, path);
  return existsSync(file) ? parseCsv(readFileSync(file)) : null;
}

/** Rows of CSV text in UTF-8. */
export const parseCsv = (bytes: Uint8Array): string[][] =>
  parse(bytes as Buffer, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
