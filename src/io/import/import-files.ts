import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { convertMarkdown } from '../../domain/import/convert.ts';
import { makeDocument } from '../../domain/import/make-document.ts';
import { importTree } from './import-tree.ts';
import { importTreeLists } from './import-tree-lists.ts';
import type { ImportOptions, ImportOutcome } from './outcome.ts';
import { importable, readForImport } from './read-file.ts';
import { slugify } from './slugify.ts';
import { writeDocument } from './write-document.ts';

/** Imports files and folders; a file that cannot be imported does not keep the others back. */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportOutcome[]> {
  const taken = new Set<string>();
  const outcomes: ImportOutcome[] = [];
  for (const path of paths) {
    const files = filesIn(path);
    if (files === null) outcomes.push({ type: 'problem', source: path, problem: 'unreadable' });
    else if (files.length === 0) outcomes.push({ type: 'problem', source: path, problem: 'nothing-here' });
    else
      for (const file of files) {
        const isTables = workbookEndings.includes(extname(file).toLowerCase());
        const made = isTables
          ? await importTables(file, options, taken)
          : await importText(file, options, taken);
        outcomes.push(...made);
      }
  }
  return outcomes;
}

/** Endings of files with tables; WPS writes `.et` in the form of one of the others. */
const workbookEndings: readonly string[] = ['.xlsx', '.xlsm', '.xls', '.et', '.csv'];
const endings = [...importable, ...workbookEndings];

/** The file itself, or the importable files of a folder in order of path; null for a folder that cannot be read. */
function filesIn(path: string): string[] | null {
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((item) => !item.isDirectory() && endings.includes(extname(item.name).toLowerCase()))
      .map((item) => join(item.parentPath, item.name))
      .sort();
  } catch {
    return null;
  }
}

/** The reader of workbooks is large: it is loaded when there is one. */
async function importTables(
  source: string,
  options: ImportOptions,
  taken: Set<string>,
): Promise<ImportOutcome[]> {
  const { importTableFile } = await import('./workbook/import-table-file.ts');
  return importTableFile(source, options, taken);
}

async function importText(
  source: string,
  options: ImportOptions,
  taken: Set<string>,
): Promise<ImportOutcome[]> {
  const read = await readForImport(source);
  if (typeof read === 'string') return [{ type: 'problem', source, problem: read }];
  if (read.form === 'tree')
    return (
      importTreeLists(source, read.tree, options, taken) ?? [importTree(source, read.tree, options, taken)]
    );
  return [writeDocument(source, makeDocument(convertMarkdown(read.text), options, slugify), options, taken)];
}
