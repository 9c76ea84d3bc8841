import { basename, extname } from 'node:path';
import type { SourceTree } from '../../domain/import/blocks.ts';
import { convertTree } from '../../domain/import/convert-tree.ts';
import { makeDocument } from '../../domain/import/make-document.ts';
import { mustStop, reportWords } from '../../domain/import/report-words.ts';
import type { Preparation, PrepareChoice } from './prepared.ts';
import { slugify } from './slugify.ts';

/** Makes a document of a tree, with the files of its tables; stops at what must be asked first. */
export function prepareTree(tree: SourceTree, choice: PrepareChoice): Preparation {
  const slug = slugify(basename(tree.fileName, extname(tree.fileName)));
  const srcFor = (number: number) => `/files/imported/${slug}${number > 1 ? `-${number}` : ''}.csv`;
  const converted = convertTree(tree, {
    srcFor,
    collection: choice.collection,
    publisher: choice.publisher ?? choice.defaultPublisher,
    bodies: choice.bodies,
  });
  const notes = reportWords(converted);
  if (!choice.confirmed && mustStop(converted)) return { problem: 'asked', notes };
  const { losses, questions, notices, stated, files } = converted;
  return {
    documents: [makeDocument(converted, choice, slugify)],
    files,
    mappings: [],
    notes,
    report: { losses, questions, notices, stated },
  };
}
