import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedDocument } from '../../domain/import/types.ts';
import { placeInContent } from '../content/content-place.ts';
import { writeFileWhole } from '../files/write-file.ts';
import type { ImportOptions, ImportOutcome } from './outcome.ts';

/** Writes a document to a free place; what another import of an earlier day put there stays unless `force`. */
export function writeDocument(
  source: string,
  document: ImportedDocument,
  options: Pick<ImportOptions, 'content' | 'dryRun' | 'force'>,
  taken: Set<string>,
): ImportOutcome {
  const path = freePath(document.path, taken);
  taken.add(path);
  const target = join(options.content, `${path}.mdx`);
  if (placeInContent(options.content, `${path}.mdx`) === null)
    return { type: 'problem', source: target, problem: 'in-the-way' };
  if (existsSync(target) && !options.force) return { type: 'exists', source, target };
  if (!options.dryRun && !write(target, document.text))
    return { type: 'problem', source: target, problem: 'unreadable' };
  return { type: 'imported', source, target, document: { ...document, path } };
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
