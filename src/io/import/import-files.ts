import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { convert } from '../../domain/import/convert.ts';
import { type ImportChoice, makeDocument } from '../../domain/import/make-document.ts';
import type { ImportedDocument } from '../../domain/import/types.ts';
import { writeFileWhole } from '../write-file.ts';
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
  | { readonly type: 'problem'; readonly source: string; readonly problem: ImportProblem | 'nothing-here' };

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
    if (files.length === 0) return [{ type: 'problem', source: path, problem: 'nothing-here' } as const];
    return files.map((file) => importFile(file, options, taken));
  });
}

function filesIn(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => importable.includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(path, name));
}

function importFile(source: string, options: ImportOptions, taken: Set<string>): ImportOutcome {
  const text = readForImport(source);
  if (typeof text === 'string') return { type: 'problem', source, problem: text };
  const document = makeDocument(convert(text), options, slugify);
  const path = freePath(document.path, taken);
  taken.add(path);
  const target = join(options.content, `${path}.mdx`);
  if (existsSync(target) && !options.force) return { type: 'exists', source, target };
  if (!options.dryRun) writeFileWhole(target, document.text);
  return { type: 'imported', source, target, document: { ...document, path } };
}

/** The path itself, or with a number when another file of this import has it. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path)) return path;
  let number = 2;
  while (taken.has(`${path}-${number}`)) number++;
  return `${path}-${number}`;
}
