import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CollectProblem, SourceFile } from './source-file.ts';

/** Endings of texts that LibreOffice turns into Word files. */
const convertible: readonly string[] = ['.doc', '.wps', '.rtf', '.odt', '.dot', '.wpt'];

/** Whether a file has to be converted before it can be read. */
export const needsOffice = (name: string): boolean => convertible.includes(extname(name).toLowerCase());

/** Milliseconds for one start of the program. */
const mostTime = 90_000;

/** The program of LibreOffice, or null where it is not installed. */
export function findOffice(env: NodeJS.ProcessEnv = process.env): string | null {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = [
    ...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    '/Applications/LibreOffice.app/Contents/MacOS',
    'C:\\Program Files\\LibreOffice\\program',
  ];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ?? null;
}

/** So many files are converted by one start of the program, which takes longer than a file. */
const together = 20;

/**
 * Copies of files as `.docx` in a folder, or why there is none; `names` are theirs, each once. Macros do not run. One
 * that ends the program does not keep the others back.
 */
export async function asWordFiles(
  names: ReadonlyMap<SourceFile, string>,
  folder: string,
  office: string | null,
): Promise<ReadonlyMap<SourceFile, SourceFile | CollectProblem>> {
  const files = [...names.keys()];
  if (office === null) return new Map(files.map((file) => [file, 'no-office']));
  mkdirSync(folder, { recursive: true });
  const sourceOf = (file: SourceFile) =>
    join(folder, `${names.get(file)}${extname(file.name).toLowerCase()}`);
  const madeOf = (file: SourceFile) => join(folder, 'made', `${names.get(file)}.docx`);
  const convert = async (some: readonly SourceFile[]) => {
    const args = [
      '--headless',
      '--norestore',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ];
    await run(office, [
      ...args,
      '--convert-to',
      'docx',
      '--outdir',
      join(folder, 'made'),
      ...some.map(sourceOf),
    ]);
  };
  for (let from = 0; from < files.length; from += together) {
    const some = files.slice(from, from + together);
    for (const file of some) copyFileSync(file.disk, sourceOf(file));
    await convert(some);
    for (const file of some) if (some.length > 1 && !existsSync(madeOf(file))) await convert([file]);
  }
  return new Map(
    files.map((file) => [
      file,
      existsSync(madeOf(file))
        ? { ...file, disk: madeOf(file), name: `${file.name.slice(0, -extname(file.name).length)}.docx` }
        : 'office-failed',
    ]),
  );
}

/** Runs to its end, or to that of its time. */
function run(program: string, args: readonly string[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const child = spawn(program, args, { stdio: 'ignore', timeout: mostTime, killSignal: 'SIGKILL' });
  child.once('error', () => resolve()).once('close', () => resolve());
  return promise;
}
