import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '../../src/io/files/tree.ts';
import { readPublished } from '../../src/io/publish/published-record.ts';
import { makeSettings, workFolders } from '../../src/io/settings.ts';
import { temporaryFolder } from '../tiny-site.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

/** The project in a folder of its own, whose code may be changed and whose caches are empty. */
export function copyProject(parent = temporaryFolder()): string {
  const project = join(parent, 'project');
  mkdirSync(project);
  for (const name of [
    'src',
    'scripts',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(name, join(project, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
  return project;
}

/** Options of a build of the site in a folder into `dist` below it. */
export const buildOptions = (site: string): string[] => {
  const options = { content: join(site, 'content'), out: join(site, 'dist'), today: '2026-01-31' };
  return Object.entries({ ...options, locale: 'zh-CN' }).flatMap(([name, value]) => [`--${name}`, value]);
};

/** Builds the site in a folder into `dist` below it; gives that folder. */
export function buildIn(project: string, site: string, ...more: readonly string[]): string {
  const out = join(site, 'dist');
  const { status, output } = runCommand('build', [...buildOptions(site), ...more], {}, project);
  if (status !== 0) throw new Error(output);
  return out;
}

/** The files that the last build of the site in a folder noted as published; null for none. */
export function publishedFiles(project: string, site: string): Tree | null {
  const settings = makeSettings({ content: join(site, 'content'), out: join(site, 'dist') });
  const { output } = workFolders({ ...settings, state: join(project, '.gongkai') });
  return readPublished(join(output, '../published.json'))?.files ?? null;
}

/** Builds a copy of a site of which nothing is kept from builds before. */
export function buildClean(project: string, site: string): string {
  const copy = join(temporaryFolder(), 'site');
  for (const name of ['content', 'public', '.git', '.gitignore'])
    cpSync(join(site, name), join(copy, name), { recursive: true, preserveTimestamps: true });
  return buildIn(project, copy);
}

/** Every file of an output: its text, or of what is compressed its bytes in letters. */
export const filesOf = (out: string) =>
  Object.fromEntries(
    filesBelow(out).map((name) => [
      name,
      readFileSync(join(out, name), name.startsWith('pagefind/') ? 'base64' : 'utf8'),
    ]),
  );
