import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineChanges } from '../../domain/document/line-changes.ts';
import type { ImportedDocument } from '../../domain/import/types.ts';
import { placeInContent } from '../content/content-place.ts';
import { writeFileWhole } from '../files/write-file.ts';
import type { ImportOptions, ImportOutcome } from './outcome.ts';

/** Writes a document to a free place; what another import of an earlier day put there stays unless `force`. */
export async function writeDocument(
  source: string,
  document: ImportedDocument,
  options: Pick<ImportOptions, 'content' | 'dryRun' | 'force' | 'overwrite'>,
  taken: Set<string>,
): Promise<ImportOutcome> {
  const path = freePath(document.path, taken);
  taken.add(path);
  const target = join(options.content, `${path}.mdx`);
  if (placeInContent(options.content, `${path}.mdx`) === null)
    return { type: 'problem', source: target, problem: 'in-the-way' };
  const isThere = existsSync(target);
  if (isThere && !options.force) return { type: 'exists', source, target };
  const changes = isThere ? lineChanges(readFileSync(target, 'utf8'), document.text) : [];
  if (changes.length > 0 && !options.dryRun && (await options.overwrite?.(target, changes)) === false)
    return { type: 'exists', source, target };
  if (!options.dryRun && !write(target, document.text))
    return { type: 'problem', source: target, problem: 'unreadable' };
  const written = {
    type: 'imported',
    source,
    target,
    document: { ...document, path },
    findings: [],
  } as const;
  return changes.length > 0 ? { ...written, changes } : written;
}

/** False when the place cannot be written to; the other files are still imported. */
function write(target: string, text: string): boolean {
  try {
    writeFileWhole(target, text);
    return true;
  } catch {
    return false;
  }
}

/** The path itself, or with a number when another file of this import has it. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path)) return path;
  let number = 2;
  while (taken.has(`${path}-${number}`)) number++;
  return `${path}-${number}`;
}
