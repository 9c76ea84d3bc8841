import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { importFiles } from '../../../src/io/import/import-files.ts';
import type { ImportOptions } from '../../../src/io/import/outcome.ts';
import { makeSite, writeFiles } from '../../tiny-site.ts';

vi.setConfig({ testTimeout: 120_000 });

const text = (name: string) => `${name}的通知\n\n现将有关事项通知如下，请遵照执行。\n`;
let folder = '';
beforeEach(() => {
  folder = makeSite().folder;
  writeFiles(folder, { 'in/a.txt': text('甲'), 'in/b.txt': text('乙') });
});

async function importAll(more: Partial<ImportOptions> = {}) {
  const { outcomes } = await importFiles([join(folder, 'in')], {
    collection: 'documents',
    publisher: 'town',
    defaultPublisher: 'town',
    content: join(folder, 'content'),
    public: join(folder, 'public'),
    home: 'https://www.example.gov.cn/',
    bodies: [],
    confirmed: true,
    dryRun: false,
    force: false,
    privateAddresses: false,
    keepSource: null,
    site: { locale: 'zh-CN' },
    state: join(folder, 'state'),
    ...more,
  });
  return Object.fromEntries(outcomes.map(({ source, type }) => [source.slice(-5), type]));
}
const target = (slug: string) => join(folder, `content/documents/undated/${slug}-de-tong-zhi.mdx`);

test('a second run does what is new or has changed, and leaves what was edited alone', async () => {
  expect(await importAll()).toEqual({ 'a.txt': 'imported', 'b.txt': 'imported' });
  writeFileSync(target('jia'), '改过');
  writeFiles(folder, { 'in/c.txt': text('丙') });
  expect(await importAll()).toEqual({ 'a.txt': 'known', 'b.txt': 'known', 'c.txt': 'imported' });
  appendFileSync(join(folder, 'in/b.txt'), '又及。\n');
  expect(await importAll()).toEqual({ 'a.txt': 'known', 'b.txt': 'exists', 'c.txt': 'known' });
  expect(readFileSync(target('jia'), 'utf8')).toBe('改过');
});

test('a run goes on where one was interrupted, also in the middle of a line of its record', async () => {
  writeFiles(folder, { 'in/b.txt': '' });
  expect(await importAll()).toEqual({ 'a.txt': 'imported', 'b.txt': 'problem' });
  const [record = ''] = readdirSync(join(folder, 'state/imports'));
  appendFileSync(join(folder, 'state/imports', record), '{"key":"cut o');
  writeFiles(folder, { 'in/b.txt': text('乙') });
  expect(await importAll()).toEqual({ 'a.txt': 'known', 'b.txt': 'imported' });
  expect(await importAll()).toEqual({ 'a.txt': 'known', 'b.txt': 'known' });
});

test('what was deleted, or is asked for, is imported again; a dry run is not remembered', async () => {
  expect(await importAll({ dryRun: true })).toEqual({ 'a.txt': 'imported', 'b.txt': 'imported' });
  expect(await importAll()).toEqual({ 'a.txt': 'imported', 'b.txt': 'imported' });
  rmSync(target('yi'));
  expect(await importAll()).toEqual({ 'a.txt': 'known', 'b.txt': 'imported' });
  expect(await importAll({ force: true })).toEqual({ 'a.txt': 'imported', 'b.txt': 'imported' });
});

test('writing over a document is shown first, and is not done when that is not wanted', async () => {
  await importAll();
  writeFileSync(target('jia'), '改过');
  const asked: string[] = [];
  const overwrite: ImportOptions['overwrite'] = async (_target, changes) => {
    asked.push(...changes.filter(({ sign }) => sign === '-').map((change) => change.text));
    return false;
  };
  expect(await importAll({ force: true, overwrite })).toEqual({ 'a.txt': 'exists', 'b.txt': 'imported' });
  expect(asked).toEqual(['改过']);
  expect(readFileSync(target('jia'), 'utf8')).toBe('改过');
});
