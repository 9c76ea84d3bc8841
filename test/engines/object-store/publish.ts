import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { writeBuilt } from '../../built-folder.ts';
import { permanentFolder } from '../../tiny-site.ts';
import type { RunningStore } from './store.ts';

/** Pages of a site by their paths. */
export const pages = (n: number, text = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: n }, (_, at) => [
      `documents/2024/公告-${at}/index.html`,
      `<p>第 ${at} 号${text}</p>`,
    ]),
  );

/** A built site of some files; gives its folder. */
export function build(files: Readonly<Record<string, string>>): string {
  const folder = join(permanentFolder(), 'site');
  writeBuilt(folder, { 'index.html': '首页', '_astro/a.1.js': '1', _headers: 'x', ...files });
  return folder;
}

/** The command that uploads a folder. */
export const publishLine = (out: string, to: string, locale = 'en'): string[] => [
  ...['scripts/publish.ts', '--out', out, '--to', to, '--locale', locale],
];

/** Runs the command beside this process, in which proxies of tests answer. */
export async function runPublish(
  { env: ofStore }: Pick<RunningStore, 'env'>,
  line: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ status: number; said: string }> {
  const child = spawn(process.execPath, line, { env: { ...process.env, ...ofStore, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [status] = (await once(child, 'close')) as [number];
  return { status, said: said.trim() };
}
