import { readFileSync, statSync } from 'node:fs';
import type { UnreadableReason } from '../../../domain/search/attachment-text.ts';
import { UnreadableError } from '../../attachments/unreadable-error.ts';
import type { ImportOptions, ImportOutcome } from '../outcome.ts';
import { importTables } from './import-tables.ts';
import { readMappings } from './mapping-store.ts';
import { writeImported } from './write-imported.ts';

const maxBytes = 20_000_000;

/** Imports a file with tables: the documents that they make, their files below `public/`, the mapping of columns. */
export async function importTableFile(
  source: string,
  options: ImportOptions,
  taken: Set<string>,
): Promise<ImportOutcome[]> {
  const mappings = readMappings(options.content);
  if ('problem' in mappings)
    return [{ type: 'problem', source, problem: 'nothing-in-it', notes: [mappings.problem] }];
  try {
    if (statSync(source).size > maxBytes) return [{ type: 'problem', source, problem: 'too-large' }];
    const imported = await importTables(readFileSync(source), source, options.collection, mappings);
    return writeImported(source, imported, options, taken);
  } catch (error) {
    return [{ type: 'problem', source, problem: reasonOf(error) }];
  }
}

const reasonOf = (error: unknown): UnreadableReason | 'unreadable' => {
  if (error instanceof UnreadableError) return error.reason;
  return error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z]+$/.test(error.code)
    ? 'unreadable'
    : 'damaged';
};
