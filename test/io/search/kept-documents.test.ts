import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyedDocuments } from '../../../src/io/search/kept-documents.ts';
import { documentOf } from '../../domain/search/memory-engine.ts';
import { temporaryFolder } from '../../tiny-site.ts';

test('of many new documents few are held in memory, and the others are the same when they are made again', () => {
  const made = new Map<string, number>();
  const sources = Array.from({ length: 1_200 }, (_none, at) => {
    const url = `/documents/${at}/`;
    const document = () => {
      made.set(url, (made.get(url) ?? 0) + 1);
      return { ...documentOf([`第${at}号`]), url };
    };
    return { url, input: String(at), document };
  });
  const place = { folder: join(temporaryFolder(), 'documents'), version: '1' };
  const keyed = keyedDocuments(sources, place);
  expect(keyed.map(({ summary, document }) => [summary.url, document()])).toEqual(
    sources.map(({ url }, at) => [url, { ...documentOf([`第${at}号`]), url }]),
  );
  expect([...made.values()].filter((times) => times === 1)).toHaveLength(1_000);
  expect([...made.values()].filter((times) => times === 2)).toHaveLength(200);
  // What is known from the build before is made only when somebody asks for it.
  made.clear();
  expect(keyedDocuments(sources, place).map(({ key }) => key)).toEqual(keyed.map(({ key }) => key));
  expect(made.size).toBe(0);
});
