import {
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listContentFiles } from '../../../src/io/content/content-files.ts';
import { openParser, type ParseJob } from '../../../src/io/content/parse-documents.ts';
import { parseInParallel } from '../../../src/io/content/parse-in-parallel.ts';
import { corpusOf, readContent } from '../../../src/io/content/read-content.ts';
import type { Settings } from '../../../src/io/settings.ts';
import type { CachedDocument, ReadFile } from '../../../src/io/store/parse-cache.ts';
import { openProseStore, proseFile } from '../../../src/io/store/prose-store.ts';
import { documentWith, makeSite, writeFiles } from '../../tiny-site.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** The file of the cache in which the town stands. */
const cacheFileOf = (folder: string) => {
  const documents = join(folder, 'state/documents');
  const files = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.jsonl'),
  );
  const holds = (name: string) => readFileSync(join(documents, name), 'utf8').includes('bodies/town.mdx');
  return join(documents, files.find(holds) ?? '');
};

test('drafts are read but are no part of the corpus', () => {
  const { settings } = makeSite({ 'content/documents/2024/a.mdx': documentWith('draft: true\n') });
  const content = readContent(settings);
  expect(content.entries).toHaveLength(3);
  expect(corpusOf(content, settings)?.entries.map(({ id }) => id)).toEqual(['town', '2020/rule-of-law']);
});

test('a document that did not change is not parsed again, a changed one is', () => {
  const { folder, settings } = makeSite();
  const first = readContent(settings);
  const file = cacheFileOf(folder);
  // What stands in the cache is what is used: a title changed there shows that nothing was parsed.
  writeFileSync(file, readFileSync(file, 'utf8').replace('测试镇人民政府', '缓存里的标题'));
  expect(readContent(settings).entries[0]?.data.title).toBe('缓存里的标题');
  writeFileSync(join(folder, 'content/bodies/town.mdx'), '---\ntitle: 新标题\nkind: government\n---\n');
  expect(readContent(settings).entries[0]?.data.title).toBe('新标题');
  expect(first.entries).toHaveLength(2);
});

test('a file whose size and times are known is not opened, nor one whose bytes are; any change is seen', () => {
  const { folder, settings } = makeSite();
  const town = join(folder, 'content/bodies/town.mdx');
  const titleOf = () => readContent(settings).entries.find(({ id }) => id === 'town')?.data.title;
  const cacheFile = () => cacheFileOf(folder);
  const inCache = () =>
    readFileSync(cacheFile(), 'utf8')
      .split('\n')
      .slice(1, -1)
      .map((line) => JSON.parse(line) as [string, CachedDocument]);
  const townInCache = () => inCache().find(([file]) => file.endsWith('town.mdx'))?.[1];
  // A file that has just been written may be written again within the same tick of a coarse clock.
  titleOf();
  expect(townInCache()?.stamp).toBe('');
  // Later its times tell: the cache names other bytes, but nobody looks at them.
  vi.setSystemTime(Date.now() + 10_000);
  rmSync(cacheFile());
  titleOf();
  expect(townInCache()?.stamp).not.toBe('');
  const others = readFileSync(cacheFile(), 'utf8')
    .replaceAll(/"contents":"[0-9a-f]+"/g, '"contents":"0"')
    .replace('测试镇人民政府', '缓存里的标题');
  writeFileSync(cacheFile(), others);
  expect(titleOf()).toBe('缓存里的标题');
  // The same size, and the time of the last writing put back: the time of the last change cannot be.
  const { atime, mtime } = statSync(town);
  writeFileSync(town, readFileSync(town, 'utf8').replace('测试镇', '改名镇'));
  utimesSync(town, atime, mtime);
  expect(titleOf()).toBe('改名镇人民政府');
});

test('a cache that is cut off, and texts that are gone, are made again', () => {
  const { folder, settings } = makeSite();
  const first = readContent(settings).entries;
  truncateSync(cacheFileOf(folder), 40);
  expect(readContent(settings).entries).toEqual(first);
  truncateSync(proseFile(settings), 40_000);
  expect(readContent(settings).entries).toEqual(first);
  const store = openProseStore(proseFile(settings));
  expect(store.read(first[1]?.prose.digest ?? '').blocks.map(({ text }) => text)).toEqual([
    '一、主要举措',
    '调处矛盾纠纷16件。',
  ]);
});

test('texts that no document uses any more are deleted where that is wanted, as by builds', () => {
  const { folder, settings } = makeSite();
  const digests = ['第一版。', '第二版。', '第三版。'].map((text) => {
    writeFiles(folder, { 'content/documents/2024/a.mdx': documentWith('', text) });
    return readContent(settings).entries.find(({ id }) => id === '2024/a')?.prose.digest ?? '';
  });
  const kept = () => {
    const store = openProseStore(proseFile(settings));
    const known = digests.map((digest) => store.has(digest));
    store.close();
    return known;
  };
  // Who only looks may do it while somebody shows them.
  expect(kept()).toEqual([true, true, true]);
  readContent(settings, true);
  expect(kept()).toEqual([false, false, true]);
});

const manyFiles = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `content/documents/2024/d${String(n).padStart(4, '0')}.mdx`,
      documentWith(n % 100 === 0 ? 'isued: 2024-01-01\n' : '', `第${n}件。`),
    ]),
  );
const jobIn = (root: string, store: string): ParseJob => ({
  ...{ locale: 'zh-CN', preset: 'cn', country: undefined, terms: [], root, version: 'test', store },
});
/** What one thread makes of all documents. */
function parsedAlone({ content, root }: Settings, store: string): ReadFile[] {
  const parser = openParser(jobIn(root, store));
  const alone = parser.parse(listContentFiles(content).documents);
  parser.close();
  return alone;
}

test('a thousand documents read on two threads give what one thread gives, in order, findings included', () => {
  const { folder, settings } = makeSite(manyFiles(1000));
  const together = readContent(settings);
  const alone = parsedAlone(settings, join(folder, 'other'));
  expect(together.entries.map(({ id }) => id)).toEqual(alone.flatMap(({ entry }) => entry?.id ?? []));
  expect(together.findings).toEqual(alone.flatMap(({ findings }) => findings));
  expect(together.findings).toHaveLength(10);
});

test('so do those of which this thread leaves most to two others, and every text is stored', () => {
  const { folder, settings } = makeSite(manyFiles(215));
  const { documents } = listContentFiles(settings.content);
  const file = join(folder, 'store');
  const shares = { worthwhile: 0, portion: 10, own: 2 };
  const together = parseInParallel(documents, jobIn(settings.root, file), shares);
  expect(together).toHaveLength(documents.length);
  expect(together).toEqual(parsedAlone(settings, join(folder, 'other')));
  const store = openProseStore(file);
  const texts = together.flatMap(({ entry }) => entry?.prose.digest ?? []);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((digest) => !store.has(digest))).toEqual([]);
  store.close();
});
