import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CollectProblem, SourceFile } from './source-file.ts';

/** Endings of texts that LibreOffice turns into Word files. */
const convertible: readonly string[] = ['.doc', '.wps', '.rtf', '.odt', '.dot', '.wpt'];

/** Whether a file has to be converted before it can be read. */
export const needsOffice = (name: string): boolean => convertible.includes(extname(name).toLowerCase());

/** Milliseconds for one file, the start of the program included. */
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

/** A copy of a file as `.docx` in a folder, or why there is none. Macros do not run. */
export async function asWordFile(
  file: SourceFile,
  folder: string,
  office: string | null,
): Promise<SourceFile | CollectProblem> {
  if (office === null) return 'no-office';
  mkdirSync(folder, { recursive: true });
  const source = join(folder, `source${extname(file.name).toLowerCase()}`);
  copyFileSync(file.disk, source);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', 'docx'];
  await run(office, [...args, '--outdir', folder, source]);
  const disk = join(folder, 'source.docx');
  if (!existsSync(disk)) return 'office-failed';
  return { ...file, disk, name: `${file.name.slice(0, -extname(file.name).length)}.docx` };
}

/** Runs to its end, or to that of its time. */
function run(program: string, args: readonly string[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const child = spawn(program, args, { stdio: 'ignore', timeout: mostTime, killSignal: 'SIGKILL' });
  child.once('error', () => resolve()).once('close', () => resolve());
  return promise;
}
