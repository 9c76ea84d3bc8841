import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOf, urlOf } from '../../../src/domain/corpus.ts';
import { lastChanges, sitemapFiles } from '../../../src/domain/exports/sitemap.ts';
import { shippedContext } from '../../shipped-context.ts';

const home = 'https://a.example/x/';
const textOf = (files: ReturnType<typeof sitemapFiles>, name: string) =>
  files.find((file) => file.name === name)?.text() ?? '';
const valuesOf = (text: string, element: string) =>
  [...text.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );

test('every page stands in one file of the sitemap, with the day on which it changed', () => {
  const page = fc.record({
    path: fc.stringMatching(/^\/([a-z中文&0-9-]{1,6}\/){0,3}$/),
    changed: fc.option(fc.constantFrom('2024-01-02', '2025-06-07T08:09:10.000Z')),
  });
  const pages = fc.uniqueArray(page, { selector: ({ path }) => path, maxLength: 30 });
  fc.assert(
    fc.property(pages, (all) => {
      const files = sitemapFiles(all, home);
      expect(valuesOf(textOf(files, 'sitemap-index.xml'), 'loc')).toEqual(
        files.slice(1).map(({ name }) => home + name),
      );
      const urls = valuesOf(textOf(files, 'sitemap-0.xml'), 'url').map((url) => ({
        path: `/${decodeURI(valuesOf(url, 'loc')[0]?.slice(home.length) ?? '')}`,
        changed: valuesOf(url, 'lastmod')[0] ?? null,
      }));
      const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
      expect(urls.sort(byPath)).toEqual(all.toSorted(byPath));
    }),
  );
});

test('what one file may not hold stands in the next', () => {
  const pages = Array.from({ length: 45_001 }, (_none, n) => ({ path: `/${n}/`, changed: null }));
  const files = sitemapFiles(pages, home);
  expect(files.map(({ name }) => name)).toEqual(['sitemap-index.xml', 'sitemap-0.xml', 'sitemap-1.xml']);
  expect(files.slice(1).map(({ text }) => valuesOf(text(), 'loc').length)).toEqual([45_000, 1]);
});

test('an item changed when its last version was committed; without versions, on the day of its publication', () => {
  const { corpus } = shippedContext('2026-11-23');
  const [first, second] = corpus.entries.filter(({ data }) => data.published);
  if (!first || !second) throw new Error('no entries');
  const revision = { seconds: Date.UTC(2026, 0, 2, 3, 4, 5) / 1000 };
  const items = [{ item: pathOf(first), revisions: [{ seconds: 1 }, revision] }];
  const changes = lastChanges(corpus, { items } as unknown as Parameters<typeof lastChanges>[1]);
  expect(changes.get(urlOf(first))).toBe('2026-01-02T03:04:05.000Z');
  expect(changes.get(urlOf(second))).toBe(second.data.published);
});
