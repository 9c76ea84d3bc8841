import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SearchCatalogue, SearchDocument } from '../../../src/domain/search/document.ts';
import { sourceOf } from '../../../src/domain/search/source.ts';
import { listTree } from '../../../src/io/files/tree.ts';
import { openOutputSnapshot } from '../../../src/io/publish/output-snapshot.ts';
import { compareCodePoints, sortByCodePoints } from '../../../src/io/search/code-points.ts';
import { NumberTable } from '../../../src/io/search/number-table.ts';
import { updateSearchIndex } from '../../../src/io/search/search-index.ts';
import { soundsOf } from '../../../src/io/search/sounds.ts';
import { isTraditional } from '../../../src/io/search/traditional.ts';
import { documentOf } from '../../domain/search/memory-engine.ts';
import { temporaryFolder } from '../../tiny-site.ts';

const root = join(import.meta.dirname, '../../..');

const make = (url: string, blocks: readonly string[], year: string | null): SearchDocument => ({
  ...documentOf(blocks),
  url,
  facets: { year, kind: '通知', body: '测试镇', board: null, state: null },
});
const documents = [
  make('/documents/a/', ['调处矛盾纠纷16件。'], '2020'),
  make('/documents/b/', ['调处矛盾纠纷16件。'], null),
  ...Array.from({ length: 30 }, (_none, at) => make(`/documents/n${at}/`, [`第${at}号“放管服”改革`], '2021')),
];

const index = (folder: string, current: readonly SearchDocument[]) =>
  updateSearchIndex(
    { current: current.map(sourceOf), old: [] },
    { root, output: openOutputSnapshot(folder, null), state: join(folder, '../state'), version: '1' },
  );

const output = (): string => join(temporaryFolder(), 'site');
const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]),
  );
const catalogue = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'search-data/catalogue.json'), 'utf8')) as SearchCatalogue;

test('the same documents give the same bytes, and only files that the page loads', async () => {
  const [one, two] = [output(), output()];
  await index(one, documents);
  await index(two, documents.toReversed());
  const files = filesOf(one);
  expect(filesOf(two)).toEqual(files);
  const kinds = new Set([...files.keys()].map((name) => name.replace(/\b[0-9a-f]{8,10}\b/, '*')));
  expect([...kinds].sort()).toEqual([
    'pagefind/*/pagefind-entry.json',
    'pagefind/*/pagefind.und.pf_meta',
    'pagefind/engine-1.6.0/pagefind.js',
    'pagefind/engine-1.6.0/wasm.unknown.pagefind',
    'pagefind/index/*.bin',
    'search-data/catalogue.json',
    'search-data/suggestions.json',
    'search-data/texts/*.bin',
    'search-data/traditional.json',
  ]);
});

test('two items with the same text are two items, each with its facets', async () => {
  const folder = output();
  await index(folder, documents);
  const { values, indexes } = catalogue(folder);
  expect(values).toEqual([['2020', '2021'], ['通知'], ['测试镇'], [], []]);
  expect(indexes).toHaveLength(1);
  const [own] = indexes;
  expect(own?.numbers).toHaveLength(32);
  expect(own?.facets[0]?.toSorted()).toEqual([-1, 0, ...Array.from({ length: 30 }, () => 1)]);
});

test('what did not change stays the same files; of what is gone none is left', async () => {
  const folder = output();
  const random = (at: number) => ((at * 7919) % 9973) / 9973;
  const textOf = (at: number) =>
    Array.from({ length: 200 }, (_none, place) =>
      String.fromCharCode(0x4e00 + Math.floor(random(at * 211 + place) * 4000)),
    ).join('');
  const many = Array.from({ length: 300 }, (_none, at) => make(`/documents/m${at}/`, [textOf(at)], null));
  await index(folder, many);
  const before = listTree(folder);
  const [, ...others] = many;
  expect(await index(folder, [make('/documents/m0/', ['改过的文字'], null), ...others])).toBe(1);
  // Files may have been moved.
  const after = new Set(listTree(folder).values());
  const lasting = [...before.values()].filter((stamp) => after.has(stamp)).length;
  expect(before.size).toBeGreaterThan(12);
  expect(lasting).toBeGreaterThan(before.size * 0.25);
  expect(lasting).toBeLessThan(before.size);
  expect(await index(folder, many)).toBe(1);
  expect([...listTree(folder).keys()].sort()).toEqual([...before.keys()].sort());
  expect(await index(folder, many)).toBe(0);
});

test('when much has changed everything is indexed anew', async () => {
  const folder = output();
  await index(folder, documents);
  const more = Array.from({ length: 60 }, (_none, at) => make(`/documents/m${at}/`, ['新'], null));
  expect(await index(folder, [...documents, ...more])).toBe(documents.length + 60);
  expect(readdirSync(join(folder, 'pagefind'))).toHaveLength(3);
});

test('a site without documents has an empty catalogue', async () => {
  const folder = output();
  await index(folder, []);
  expect(catalogue(folder).indexes).toEqual([]);
});

test('tokens are sorted as their bytes are', () => {
  const texts = ['𠮷', '\uFA0E', '法', 'a', '法律', ''];
  const byBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect(sortByCodePoints([...texts])).toEqual(byBytes);
  expect(compareCodePoints('法', '法律')).toBeLessThan(0);
});

test('a title sounds from each of its characters on, a person by the surname', () => {
  expect(soundsOf('蒲台乡', 'title')).toEqual(['putaixiang', 'ptx', 'taixiang', 'tx', 'xiang', 'x']);
  expect(soundsOf('单小红', 'person')[0]).toBe('shanxiaohong');
  expect(soundsOf('2020 report', 'title')).toEqual([]);
});

test('lists that say the same stay the same files when a text changes', async () => {
  const folder = output();
  await index(folder, documents);
  const numberOf = (name: string) => statSync(join(folder, 'search-data', name)).ino;
  const before = ['suggestions.json', 'traditional.json'].map(numberOf);
  await index(folder, [make('/documents/a/', ['调处矛盾纠纷17件。'], '2020'), ...documents.slice(1)]);
  expect(['suggestions.json', 'traditional.json'].map(numberOf)).toEqual(before);
});

test('a document in traditional characters is told from one in which a name has some', () => {
  expect(isTraditional(documentOf(['農村供水工程建設管理辦法']))).toBe(true);
  expect(isTraditional(documentOf([`${'农村供水工程建设管理办法'.repeat(10)}徵`]))).toBe(false);
});

test('a table of numbers holds what a map holds, also after it has grown', () => {
  const table = new NumberTable();
  const keys = Array.from({ length: 200_000 }, (_none, at) => (at + 1) * 0x2_0001 * 10_007);
  for (const [at, key] of keys.entries()) table.set(key, at);
  expect(keys.every((key, at) => table.get(key) === at)).toBe(true);
  expect([1, 2, keys.length].map((key) => table.get(key))).toEqual([-1, -1, -1]);
});
