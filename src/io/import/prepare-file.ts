import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { convertMarkdownFile } from '../../domain/import/convert-markdown-file.ts';
import { normalAddress } from '../../domain/import/links/addresses.ts';
import { isListPage } from '../../domain/import/list-page.ts';
import { makeDocument } from '../../domain/import/make-document.ts';
import { mustStop, reportWords } from '../../domain/import/report-words.ts';
import { UnreadableError } from '../attachments/unreadable-error.ts';
import { addressesOf } from './links/addresses-of.ts';
import { prepareLists } from './prepare-lists.ts';
import { prepareTree } from './prepare-tree.ts';
import type { ImportProblem, Preparation, PrepareChoice, PrepareJob, Unreviewed } from './prepared.ts';
import { type ImportSource, isScan, isText, readForImport } from './read-file.ts';
import { reviewDocument } from './review-document.ts';
import { slugify } from './slugify.ts';

/** Endings of files with tables; WPS writes `.et` in the form of one of the others. */
const workbookEndings: readonly string[] = ['.xlsx', '.xlsm', '.xls', '.et', '.csv'];

/** Whether files of this name can be imported. */
export const isImportable = (name: string): boolean =>
  isText(name) || workbookEndings.includes(extname(name).toLowerCase());

const maxBytes = 20_000_000;

/** Reads a file and makes documents of it; writes nothing. */
export async function prepareFile(job: PrepareJob, choice: PrepareChoice): Promise<Preparation> {
  const { file, name } = job;
  try {
    if (!isImportable(name)) return { problem: 'unsupported' };
    const stats = await stat(file);
    if (!stats.isFile()) return { problem: 'unreadable' };
    if (stats.size > maxBytes) return { problem: 'too-large' };
    return reviewed(isText(name) ? await prepareText(job, choice) : await prepareTables(job, choice), choice);
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** With what the check will say of each document by itself. */
const reviewed = (made: Unreviewed, { site }: PrepareChoice): Preparation =>
  'problem' in made
    ? made
    : { ...made, findings: made.documents.map((document) => reviewDocument(document, site)) };

async function prepareText(job: PrepareJob, choice: PrepareChoice): Promise<Unreviewed> {
  const source = await readForImport(job, (address) => choice.beside.has(normalAddress(address)));
  if (source === null) return { problem: 'empty' };
  if (source.form === 'tree' && isScan(source.tree) && choice.keepSource === false)
    return { problem: 'no-text' };
  if (job.mirrored && source.form === 'tree' && isListPage(source.tree)) return { problem: 'list-page' };
  if (source.form === 'tree')
    return prepareLists(job, source.tree, choice) ?? prepareTree(job, source.tree, choice);
  return prepareMarkdown(job, source, choice);
}

/** A text in Markdown is kept as it is; its front matter states something. */
function prepareMarkdown(
  job: PrepareJob,
  { text, notices: told }: Extract<ImportSource, { form: 'markdown' }>,
  choice: PrepareChoice,
): Unreviewed {
  const publisher = choice.publisher ?? choice.defaultPublisher;
  const converted = convertMarkdownFile(
    text,
    { publisher, bodies: choice.bodies, collection: choice.collection },
    told,
  );
  const notes = reportWords(converted);
  if (!choice.confirmed && mustStop(converted)) return { problem: 'asked', notes };
  const { losses, questions, notices, stated, lines } = converted;
  return {
    documents: [makeDocument(converted, choice, slugify)],
    ...{ files: new Map(), mappings: [], notes, addresses: addressesOf(job, stated) },
    report: { losses, questions, notices, stated, lines },
  };
}

/** The reader of workbooks is large: it is loaded when there is one. */
async function prepareTables(job: PrepareJob, choice: PrepareChoice): Promise<Unreviewed> {
  const workbook = await import('./workbook/prepare-tables.ts');
  return workbook.prepareTables(job, choice);
}

const reasonOf = (error: unknown): ImportProblem => {
  if (error instanceof UnreadableError) return error.reason;
  const isOfDisk = error instanceof Error && 'syscall' in error;
  return isOfDisk ? 'unreadable' : 'damaged';
};
