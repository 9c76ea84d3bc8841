import fc from 'fast-check';
import { expect, test } from 'vitest';
import { urlOf } from '../../../src/domain/corpus.ts';
import { identifierPath, lastingPathOf, shortPath } from '../../../src/domain/routes/identifiers.ts';
import { addressesOf } from '../../../src/domain/routes/site-addresses.ts';
import { contextFor, shippedContext } from '../../shipped-context.ts';
import { documentWith, makeSite } from '../../tiny-site.ts';

const movedOf = (context: ReturnType<typeof contextFor>) =>
  addressesOf(context.corpus).flatMap((address) =>
    address.type === 'moved' && address.path.startsWith('/id/') ? [[address.path, address.target.path]] : [],
  );

test('an address by number is one folder, and the same however its signs are typed', () => {
  expect(identifierPath('云政发〔2022〕3号')).toBe('/id/云政发-2022-3号/');
  expect(identifierPath('云政发［２０２２］3号')).toBe('/id/云政发-2022-3号/');
  expect(identifierPath('PC 2025/12')).toBe('/id/pc-2025-12/');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (number) => {
      expect(identifierPath(number)).toMatch(/^\/id\/[^/\s?#%\\]*\/$/u);
    }),
  );
});

test('short addresses are six digits that nobody mistakes, and hardly two are the same', () => {
  const paths = Array.from({ length: 5_000 }, (_, at) => shortPath(`/documents/2025/notice-${at}/`));
  expect(paths.filter((path) => !/^\/id\/[0-9a-hjkmnp-tv-z]{6}\/$/.test(path))).toEqual([]);
  expect(new Set(paths).size).toBeGreaterThan(4_990);
  expect(shortPath('/documents/2025/notice-1/')).toBe(paths[1]);
});

test('what binds leads on by its number, what hangs by its short address, and nothing else', () => {
  const context = shippedContext('2026-11-23');
  const moved = new Map(movedOf(context).map(([from, to]) => [from, to]));
  expect(moved.get('/id/栖政发-2024-3号/')).toBe('/documents/2024/document-rules/');
  const bound = context.corpus.entries.filter(
    (entry) => entry.collection === 'documents' && entry.data.genre === 'normative' && entry.data.number,
  );
  const hung = context.corpus.entries.filter(({ data }) => data.postings?.length);
  expect(bound.length * hung.length).toBeGreaterThan(0);
  expect([...moved.values()].sort()).toEqual([...bound, ...hung].map(urlOf).sort());
  for (const entry of hung.filter((one) => !bound.includes(one)))
    expect(lastingPathOf(context.corpus, entry)).toBe(shortPath(urlOf(entry)));
});

test('a number that two documents state stands for neither', () => {
  const document = documentWith('number: 测政发〔2025〕1号\npublished: 2025-01-02\n').replace(
    /genre: \S+/,
    'genre: normative',
  );
  const one = contextFor(makeSite({ 'content/documents/2025/a.mdx': document }).settings);
  expect(movedOf(one)).toEqual([['/id/测政发-2025-1号/', '/documents/2025/a/']]);
  const two = contextFor(
    makeSite({ 'content/documents/2025/a.mdx': document, 'content/documents/2025/b.mdx': document }).settings,
  );
  expect(movedOf(two)).toEqual([]);
});
