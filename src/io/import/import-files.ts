import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { convert } from '../../domain/import/convert.ts';
import { type ImportChoice, makeDocument } from '../../domain/import/make-document.ts';
import type { ImportedDocument } from '../../domain/import/types.ts';
import { placeInContent } from '../content/content-place.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { type ImportProblem, importable, readForImport } from './read-file.ts';
import { slugify } from './slugify.ts';

/** What became of one file. */
export type ImportOutcome =
  | {
      readonly type: 'imported';
      readonly source: string;
      readonly target: string;
      readonly document: ImportedDocument;
    }
  | { readonly type: 'exists'; readonly source: string; readonly target: string }
  | {
      readonly type: 'problem';
      readonly source: string;
      readonly problem: ImportProblem | 'nothing-here' | 'in-the-way';
    };

export interface ImportOptions extends ImportChoice {
  readonly content: string;
  readonly dryRun: boolean;
  readonly force: boolean;
}

/** Imports files and folders, one document each; a file that cannot be imported does not keep the others back. */
export function importFiles(paths: readonly string[], options: ImportOptions): ImportOutcome[] {
  const taken = new Set<string>();
  return paths.flatMap((path) => {
    const files = filesIn(path);
    if (files === null) return [{ type: 'problem', source: path, problem: 'unreadable' } as const];
    if (files.length === 0) return [{ type: 'problem', source: path, problem: 'nothing-here' } as const];
    return files.map((file) => importFile(file, options, taken));
  });
}

/** The file itself, or the importable files of a folder in order of path; null for a folder that cannot be read. */
function filesIn(path: string): string[] | null {
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((item) => !item.isDirectory() && importable.includes(extname(item.name).toLowerCase()))
      .map((item) => join(item.parentPath, item.name))
      .sort();
  } catch {
    return null;
  }
}

function importFile(source: string, options: ImportOptions, taken: Set<string>): ImportOutcome {
  const text = readForImport(source);
  if (typeof text === 'string') return { type: 'problem', source, problem: text };
  const document = makeDocument(convert(text), options, slugify);
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
