import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateHtml } from './html.ts';
import { filesBelow, type ServedSite, serveShippedSite } from './shipped-site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serveShippedSite('/x/');
});
afterAll(() => site?.close());

/** Folders without a page, and why nobody misses one. */
const without: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^\.well-known\//, 'what the site says to programs, which /data/ names'],
  [/^_astro\//, 'styles and scripts, named by what is in them'],
  [/^manifest\//, 'lists of all files, which manifest.json names'],
  [/^(?:pagefind|search-data)\//, 'the index, which search alone reads'],
  [/^files\//, 'attachments as editors filed them: a list would publish what no page offers'],
  [/\/v\/$/, 'the versions of an item: hosts, or the page for what does not exist, lead on to its history'],
  [/^archive\/[0-9a-f]{16}\/$/, 'one attachment, named by its contents; /archive/ lists them'],
];

test('whatever folder a reader types is answered with a page, or nobody would type it', async () => {
  const files = filesBelow(site.folder);
  const folders = new Set(
    files.flatMap((file) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1))),
  );
  expect(folders.size).toBeGreaterThan(300);
  const pages = new Set(files);
  const bare = [...folders].filter((folder) => !pages.has(`${folder}index.html`));
  expect(bare.filter((folder) => !without.some(([pattern]) => pattern.test(folder)))).toEqual([]);
  expect(without.filter(([pattern]) => !bare.some((folder) => pattern.test(folder)))).toEqual([]);
});

const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');

test('such pages are valid, lead to what is there, and are in the sitemap where they are of use', async () => {
  const paths = ['years/', 'reports/compare/', 'reports/compare/rule-of-law/', 'archive/', 'schemas/'];
  const pages = paths.map((path) => [path, read(`${path}index.html`)] as const);
  expect(await validateHtml(pages)).toEqual([]);
  for (const [path, html] of pages) {
    const inside = [...html.matchAll(/<li><a href="\/x\/([^"]+)"/g)].map(([, href]) => href ?? '');
    const below = inside.filter((href) => href.startsWith(path));
    expect(below.length, path).toBeGreaterThan(0);
    const files = below.map((href) => (href.endsWith('/') ? `${href}index.html` : decodeURI(href)));
    expect(files.filter((file) => !filesBelow(site.folder).includes(file))).toEqual([]);
  }
  const sitemap = read('sitemap-0.xml');
  expect(paths.filter((path) => sitemap.includes(`/x/${path}</loc>`))).toEqual(['years/']);
});
