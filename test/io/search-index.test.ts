import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SearchCatalogue, SearchDocument } from '../../src/domain/search/document.ts';
import { writeSearchIndex } from '../../src/io/search-index.ts';
import { temporaryFolder } from '../tiny-site.ts';

const document = (url: string, blocks: readonly string[], year: string | null): SearchDocument => ({
  url,
  title: '关于开展安全检查的通知',
  year,
  kind: '通知',
  body: '测试镇',
  date: null,
  sections: [{ id: null, heading: null, blocks }],
});
const documents = [
  document('/documents/a/', ['调处矛盾纠纷16件。'], '2020'),
  document('/documents/b/', ['调处矛盾纠纷16件。'], null),
  ...Array.from({ length: 30 }, (_, index) =>
    document(`/documents/n${index}/`, [`第${index}号“放管服”改革`], '2021'),
  ),
];

const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]),
  );

test('the same documents give the same bytes, and only files that the page loads', async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()];
  await writeSearchIndex(documents, one);
  await writeSearchIndex(documents, two);
  const files = filesOf(one);
  expect(filesOf(two)).toEqual(files);
  const kinds = new Set(
    [...files.keys()].map((name) => name.replace(/_[0-9a-f]+\b|n?\d+|[ab](?=\.json)/g, '*')),
  );
  expect([...kinds].sort()).toMatchInlineSnapshot(`
    [
      "pagefind/index/und*.pf_index",
      "pagefind/pagefind-entry.json",
      "pagefind/pagefind.js",
      "pagefind/pagefind.und*.pf_meta",
      "pagefind/wasm.unknown.pagefind",
      "search-data/items.json",
      "search-data/text/documents/*.json",
    ]
  `);
});

test('two items with the same text are two items, each with its facets', async () => {
  const folder = temporaryFolder();
  await writeSearchIndex(documents, folder);
  const { items, values } = JSON.parse(
    readFileSync(join(folder, 'search-data/items.json'), 'utf8'),
  ) as SearchCatalogue;
  expect(values).toEqual([['2020', '2021'], ['通知'], ['测试镇']]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(documents.length);
  expect(items.slice(0, 3).map(({ url, facets }) => [url, facets])).toEqual([
    ['/documents/a/', [0, 0, 0]],
    ['/documents/b/', [-1, 0, 0]],
    ['/documents/n0/', [1, 0, 0]],
  ]);
});

test('a document that cannot be made fails the index', async () => {
  const failing = (function* () {
    yield* documents.slice(0, 1);
    throw new Error('no text');
  })();
  await expect(writeSearchIndex(failing, temporaryFolder())).rejects.toThrow('no text');
});
