import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SearchCatalogue } from '../../src/domain/search/document.ts';
import { firstDocuments, makeEdit, randomEdits } from '../random-edits.ts';
import { makeRepository } from '../repository.ts';
import { temporaryFolder } from '../tiny-site.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

/** `GONGKAI_EDITS=200 GONGKAI_SEED=7` makes a longer and another sequence. */
const [steps, seed] = [Number(process.env.GONGKAI_EDITS ?? 14), Number(process.env.GONGKAI_SEED ?? 1)];

/** The project in a folder of its own, whose code may be changed and whose caches are empty. */
function copyProject(): string {
  const project = join(temporaryFolder(), 'project');
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

function build(project: string, site: string): string {
  const out = join(site, 'dist');
  const options = ['--content', join(site, 'content'), '--out', out, '--today', '2026-01-31'];
  const { status, output } = runCommand('build', [...options, '--locale', 'zh-CN'], {}, project);
  if (status !== 0) throw new Error(output);
  return out;
}

/** Builds a copy of a site of which nothing is kept from builds before. */
function buildClean(project: string, site: string): string {
  const copy = join(temporaryFolder(), 'site');
  for (const name of ['content', 'public', '.git', '.gitignore'])
    cpSync(join(site, name), join(copy, name), { recursive: true, preserveTimestamps: true });
  return build(project, copy);
}

/** Everything but the indexes, which hold the same in another form: by file. */
const filesOf = (out: string) =>
  Object.fromEntries(
    filesBelow(out)
      .filter(
        (name) => !name.startsWith('pagefind/') && !/^search-data\/([0-9a-f]{8}\/|catalogue)/.test(name),
      )
      .map((name) => [name, readFileSync(join(out, name), 'utf8')]),
  );

/** The texts that the search page finds, by address, of items as they are and as they were. */
function searched(out: string): Record<string, readonly string[]> {
  const catalogue = JSON.parse(
    readFileSync(join(out, 'search-data/catalogue.json'), 'utf8'),
  ) as SearchCatalogue;
  const found: Record<string, string[]> = {};
  for (const { generation, old, hidden, days } of catalogue.indexes)
    for (const name of filesBelow(join(out, 'search-data', generation))) {
      const [record = -1] = name.split('.').map(Number);
      if (hidden.includes(record)) continue;
      expect(days.length).toBeGreaterThan(record);
      const text = readFileSync(join(out, 'search-data', generation, name), 'utf8');
      const { url } = JSON.parse(text) as { url: string };
      const key = `${old ? 'old' : 'now'} ${url}`;
      found[key] = [...(found[key] ?? []), text].sort();
    }
  return found;
}

test('after every edit the output is byte for byte that of a clean build', {
  timeout: steps * 30_000,
}, async () => {
  const project = copyProject();
  const repository = makeRepository({ ...firstDocuments, 'public/files/kept.txt': '办事表格' });
  const compare = (edit: string) => {
    const [kept, clean] = [build(project, repository.folder), buildClean(project, repository.folder)];
    expect(filesOf(kept), edit).toEqual(filesOf(clean));
    expect(searched(kept), edit).toEqual(searched(clean));
    expect(Object.keys(filesOf(kept)).length).toBeGreaterThan(40);
    rmSync(join(clean, '..'), { recursive: true });
  };
  compare('first');
  const edits = randomEdits(seed, steps);
  for (const [n, edit] of edits.entries()) {
    await makeEdit(repository, edit, n);
    compare(`seed ${seed}, ${n}: ${JSON.stringify(edit)}`);
  }
  const layout = join(project, 'src/components/site/Footer.astro');
  writeFileSync(layout, readFileSync(layout, 'utf8').replace(/(?=<\/footer>)/, '<p>另一种页脚</p>'));
  compare('layout');
  expect(readFileSync(join(repository.folder, 'dist/index.html'), 'utf8')).toContain('另一种页脚');
});
