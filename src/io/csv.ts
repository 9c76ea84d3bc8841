import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Rows of a CSV file below a folder (UTF-8, with or without BOM; lines may differ in length), or null when it is missing. */
export function readCsv(folder: string, path: string): string[][] | null {
  const file = join(folder, path);
  if (!existsSync(file)) return null;
  return parse(readFileSync(file), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as string[][];
}
