import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Repository } from '../repository.ts';
import { validateHtml } from './html.ts';
import { buildMoved, makeHistory, rulesOf, stated } from './moved-site.ts';

const base = '/x/';
let repository: Repository;
let out: string;

beforeAll(() => {
  repository = makeHistory();
  out = buildMoved(repository, base, 'dist');
});
afterAll(() => rmSync(repository.folder, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(out, file), 'utf8');
const rules = () => rulesOf(out);
const target = (from: string) => rules().find(([path]) => path === `/x${from}`)?.[1];

test.each(stated)('%s leads to where it ends', (from, to) => {
  expect(target(encodeURI(decodeURI(from)))).toBe(`/x${to === '/old/' ? '/documents/' : to}`);
});

test.each([
  ['/documents/2024/aside/', '/documents/2024/renamed/'],
  ['/documents/2024/aside/history/', '/documents/2024/renamed/history/'],
  ['/documents/2024/aside/history.json', '/documents/2024/renamed/document.json'],
  ['/documents/2024/aside/timemap.link', '/documents/2024/renamed/timemap.link'],
  ['/documents/2024/aside/document.json', '/documents/2024/renamed/document.json'],
  ['/documents/2024/aside/v/1/', '/documents/2024/renamed/v/1/'],
  ['/documents/2024/aside/v/1.json', '/documents/2024/renamed/v/1.json'],
  ['/documents/2024/aside/v/2/changes/', '/documents/2024/renamed/v/2/changes/'],
  ['/documents/2024/into/', '/documents/2024/into/main/'],
  ['/documents/2024/into/v/2/', '/documents/2024/into/main/v/2/'],
  ['/documents/2024/out/main/', '/documents/2024/out/'],
  ['/documents/2024/first/', '/documents/2025/third/'],
  ['/documents/2024/first/v/2/', '/documents/2025/third/v/2/'],
  ['/documents/2024/second/v/3/', '/documents/2025/third/v/3/'],
  ['/documents/2024/gone/', '/documents/2024/still-gone/'],
])('of a renamed document %s leads on', (from, to) => {
  expect(target(from)).toBe(`/x${to}`);
});

test('a version that never stood under the old name has no address there', () => {
  expect(target('/documents/2024/first/v/3/')).toBeUndefined();
});

test('without rules a page stands at every old address of a page, and leads on', async () => {
  const pages = rules().filter(([from]) => !/\.(?:json|link|txt|md)$/.test(from));
  const files = pages.map(([from, to]) => {
    const path = decodeURIComponent(from).slice(base.length);
    const file = /\.html?$/i.test(path) ? path : join(path, 'index.html');
    return [file, read(file), to] as const;
  });
  expect(files.map(([file]) => file)).toEqual(
    expect.arrayContaining([
      'zwgk/Art_123_456.html',
      'zwgk/index.HTM',
      'zwgk/art_1.jhtml/index.html',
      'Guide/index.html',
    ]),
  );
  for (const [, html, to] of files) expect(html).toContain(`content="0; url=${to}"`);
  expect(await validateHtml(files.map(([file, html]) => [file, html]))).toEqual([]);
});

test('an old address in the sitemap would be a promise: there is none', () => {
  expect(read('sitemap-0.xml')).not.toMatch(/zwgk|aside|Guide|documents\/2023\/</);
});
