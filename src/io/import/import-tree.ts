import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { SourceTree } from '../../domain/import/blocks.ts';
import { convertTree } from '../../domain/import/convert-tree.ts';
import { makeDocument } from '../../domain/import/make-document.ts';
import { mustStop, reportWords } from '../../domain/import/report-words.ts';
import { placeInContent } from '../content/content-place.ts';
import { writeFileWhole } from '../files/write-file.ts';
import type { ImportOptions, ImportOutcome } from './outcome.ts';
import { slugify } from './slugify.ts';
import { writeDocument } from './write-document.ts';

/** Makes a document of a tree, with the files of its tables; stops at what must be asked first. */
export function importTree(
  source: string,
  tree: SourceTree,
  options: ImportOptions,
  taken: Set<string>,
): ImportOutcome {
  const slug = slugify(basename(tree.fileName, extname(tree.fileName)));
  const srcFor = (number: number) => `/files/imported/${slug}${number > 1 ? `-${number}` : ''}.csv`;
  const converted = convertTree(tree, {
    srcFor,
    collection: options.collection,
    publisher: options.publisher ?? options.defaultPublisher,
    bodies: options.bodies,
  });
  const notes = reportWords(converted);
  if (!options.confirmed && mustStop(converted)) return { type: 'problem', source, problem: 'asked', notes };
  const clash = [...converted.files].find(([src, text]) => isOther(join(options.public, src), text));
  if (clash && !options.force) return { type: 'exists', source, target: join(options.public, clash[0]) };
  const outcome = writeDocument(source, makeDocument(converted, options, slugify), options, taken);
  if (outcome.type !== 'imported') return outcome;
  if (!options.dryRun)
    for (const [src, text] of converted.files) {
      const place = placeInContent(options.public, src.slice(1));
      if (place !== null) writeFileWhole(place, text);
    }
  const { losses, questions, notices, stated } = converted;
  return { ...outcome, notes, report: { losses, questions, notices, stated } };
}

const isOther = (path: string, text: string): boolean =>
  existsSync(path) && readFileSync(path, 'utf8') !== text;
