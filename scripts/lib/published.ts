import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Corpus, pathOf } from '../../src/domain/corpus.ts';
import { codeVersion } from '../../src/io/code-version.ts';
import { digest } from '../../src/io/digest.ts';
import { type Settings, workFolders } from '../../src/io/settings.ts';
import { writeFileWhole } from '../../src/io/write-file.ts';
import type { SiteCheck } from './check-site.ts';

/** All code that has a part in what is published. */
const code = ['src', 'scripts/lib', 'astro.config.mjs'];

/** Digest of everything that a build makes its output from. */
export function inputsOf(
  settings: Settings,
  corpus: Corpus,
  { history, attachments }: Pick<SiteCheck, 'history' | 'attachments'>,
): string {
  const entries = corpus.entries.map((entry) => [pathOf(entry), entry.prose.digest, entry.data]);
  const inputs = [settings, corpus.site, corpus.today, entries, history, [...attachments]];
  const made = [
    codeVersion(settings.root, code),
    JSON.stringify(inputs),
    ...stampsOf(filesBelow(settings.public)),
  ];
  return digest(made.join('\n'));
}

const recordOf = (settings: Settings) => join(workFolders(settings).output, '../published');

/** True when what stands in the public folder was made from these inputs and nobody has touched it since. */
export function isPublished(settings: Settings, inputs: string): boolean {
  const record = recordOf(settings);
  return existsSync(record) && readFileSync(record, 'utf8') === stateOf(inputs, filesBelow(settings.out));
}

/** Notes what the public folder was made from, and its files (absolute paths). */
export const notePublished = (settings: Settings, inputs: string, files: readonly string[]): void =>
  writeFileWhole(recordOf(settings), stateOf(inputs, files));

/** Notes that nothing is known of the public folder, because it is about to change. */
export const forgetPublished = (settings: Settings): void => writeFileWhole(recordOf(settings), '');

const stateOf = (inputs: string, files: readonly string[]): string =>
  `${inputs} ${digest(stampsOf(files).join('\n'))}`;

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => join(item.parentPath, item.name))
    : [];

/** Path, size and time of files, in order. */
const stampsOf = (files: readonly string[]): string[] =>
  [...files].sort().map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  });
