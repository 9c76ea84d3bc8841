import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionNames } from '../../src/domain/schema/collections.ts';
import { exampleTitles } from '../../src/domain/text/languages.ts';
import { exampleSite } from '../example-site.ts';
import { permanentFolder, tinySite, writeFiles } from '../tiny-site.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

let folder = '';
let site = '';
beforeAll(() => {
  folder = permanentFolder();
  site = join(folder, 'dist');
  writeFiles(folder, { ...tinySite, ...exampleSite('en') });
  const { status, output } = runCommand('build', ['--content', join(folder, 'content'), '--out', site]);
  if (status !== 0) throw new Error(output);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Folders of what is filed by year. */
const years = new Map([
  ['reports', '2024/'],
  ['documents', '2025/'],
]);

test('the examples of the handbook make pages, and the handbook shows them', () => {
  const handbook = readFileSync(join(site, 'handbook/en/fields/index.html'), 'utf8');
  const shown = collectionNames.filter((name) => {
    const path = `${name}/${years.get(name) ?? ''}example`;
    const page = readFileSync(join(site, path, 'index.html'), 'utf8');
    return page.includes(exampleTitles.en[name]) && handbook.includes(`content/${path}.mdx`);
  });
  expect(shown).toEqual(collectionNames);
});

test('nothing of the panel of dev is in what a build writes', () => {
  const files = filesBelow(site).filter((path) => /\.(?:html|js|css)$/.test(path));
  expect(files.length).toBeGreaterThan(20);
  expect(
    files.filter((path) => /gongkai-notice|__changes/.test(readFileSync(join(site, path), 'utf8'))),
  ).toEqual([]);
});
