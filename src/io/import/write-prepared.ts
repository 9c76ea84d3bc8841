import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mappingFile } from '../../domain/import/tables/lists/mapping.ts';
import { type Message, say } from '../../domain/text/message.ts';
import { placeInContent } from '../content/content-place.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { shownPath } from '../settings.ts';
import type { ImportOptions, ImportOutcome } from './outcome.ts';
import type { Preparation, Prepared } from './prepared.ts';
import { addMappings } from './workbook/mapping-store.ts';
import { writeDocument } from './write-document.ts';

/** Writes what a file became: the documents, their files below `public/`, the names of columns. */
export async function writePrepared(
  source: string,
  prepared: Preparation,
  options: ImportOptions,
  taken: Set<string>,
): Promise<ImportOutcome[]> {
  if ('problem' in prepared) return [{ type: 'problem', source, ...prepared }];
  const clash = [...prepared.files].find(([src, data]) => isOther(join(options.public, src), data));
  if (clash && !options.force) return [{ type: 'exists', source, target: join(options.public, clash[0]) }];
  const outcomes: ImportOutcome[] = [];
  for (const [at, document] of prepared.documents.entries()) {
    const written = await writeDocument(source, document, options, taken);
    outcomes.push(
      written.type === 'imported' ? { ...written, findings: prepared.findings[at] ?? [] } : written,
    );
  }
  const first = outcomes.findIndex(({ type }) => type === 'imported');
  if (first < 0) return outcomes;
  const notes = [...prepared.notes, ...(options.dryRun ? [] : writeBeside(prepared, options))];
  return outcomes.map((outcome, at) =>
    at === first && outcome.type === 'imported'
      ? { ...outcome, notes, ...(prepared.report && { report: prepared.report }) }
      : outcome,
  );
}

/** Writes what belongs to the documents. */
function writeBeside({ files, mappings }: Prepared, options: ImportOptions): Message[] {
  for (const [src, data] of files) {
    const place = placeInContent(options.public, src.slice(1));
    if (place !== null) writeFileWhole(place, data);
  }
  if (mappings.length === 0 || placeInContent(options.content, mappingFile) === null) return [];
  return addMappings(options.content, mappings)
    ? [say('import-tables.mappingWritten', { file: shownPath(join(options.content, mappingFile)) })]
    : [];
}

const isOther = (path: string, data: string | Uint8Array): boolean =>
  existsSync(path) && !readFileSync(path).equals(Buffer.from(data));
