import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocument } from '../../../domain/import/make-document.ts';
import type { ImportedTables } from '../../../domain/import/tables/imported-tables.ts';
import { mappingFile } from '../../../domain/import/tables/lists/mapping.ts';
import { type Message, say } from '../../../domain/text/message.ts';
import { placeInContent } from '../../content/content-place.ts';
import { writeFileWhole } from '../../files/write-file.ts';
import { shownPath } from '../../settings.ts';
import type { ImportOptions, ImportOutcome } from '../outcome.ts';
import { slugify } from '../slugify.ts';
import { writeDocument } from '../write-document.ts';
import { addMappings } from './mapping-store.ts';

/** Writes what tables became: the documents, their files below `public/`, the names of columns. */
export function writeImported(
  source: string,
  imported: ImportedTables,
  options: ImportOptions,
  taken: Set<string>,
): ImportOutcome[] {
  const { documents, notes } = imported;
  if (documents.length === 0) return [{ type: 'problem', source, problem: 'nothing-in-it', notes }];
  const clash = [...imported.files].find(([src, text]) => isOther(join(options.public, src), text));
  if (clash && !options.force) return [{ type: 'exists', source, target: join(options.public, clash[0]) }];
  const outcomes = documents.map((converted) =>
    writeDocument(source, makeDocument(converted, options, slugify), options, taken),
  );
  const first = outcomes.findIndex(({ type }) => type === 'imported');
  if (first < 0) return outcomes;
  const told = [...notes, ...(options.dryRun ? [] : write(imported, options))];
  return outcomes.map((outcome, at) =>
    at === first && outcome.type === 'imported' ? { ...outcome, notes: told } : outcome,
  );
}

/** Writes what belongs to the documents. */
function write({ files, mappings }: ImportedTables, options: ImportOptions): Message[] {
  for (const [src, text] of files) {
    const place = placeInContent(options.public, src.slice(1));
    if (place !== null) writeFileWhole(place, text);
  }
  if (mappings.length === 0 || placeInContent(options.content, mappingFile) === null) return [];
  addMappings(options.content, mappings);
  return [say('import-tables.mappingWritten', { file: shownPath(join(options.content, mappingFile)) })];
}

const isOther = (path: string, text: string): boolean =>
  existsSync(path) && readFileSync(path, 'utf8') !== text;
