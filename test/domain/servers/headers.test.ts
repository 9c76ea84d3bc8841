import { expect, test } from 'vitest';
import { mediaTypes } from '../../../src/domain/files/media-types.ts';
import { publishableEndings } from '../../../src/domain/files/publishable.ts';
import { toHeadersFile } from '../../../src/domain/servers/headers-file.ts';
import { toNginxHeaders } from '../../../src/domain/servers/nginx.ts';

const site = { sites: undefined };
const policyLine = "Content-Security-Policy: default-src 'none'; frame-ancestors 'self'";
const pathsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('/'));

test('a host that reads _headers is told the headers of pages, then those of files of editors', () => {
  const text = toHeadersFile({
    site,
    files: ['/files/a.pdf', '/photos/b.jpg', '/favicon.svg'],
    pages: ['/', '/archive/'],
    base: '/x/',
  });
  expect(pathsOf(text)).toEqual([
    '/x/*',
    '/x/archive/:digest/*',
    '/x/files/*',
    '/x/photos/*',
    '/x/_astro/*',
    '/x/pagefind/*',
    '/x/*/feed.xml',
    '/x/*/feed.json',
    '/x/*/timemap.link',
  ]);
  expect(text).toContain('  X-Content-Type-Options: nosniff\n');
  expect(text).toContain("base-uri 'none'; frame-ancestors 'self'\n");
  expect(text).toContain(`\n/x/files/*\n  ${policyLine}\n`);
});

test('where pages stand in a folder of files, every file is named: pages keep their own policy', () => {
  const files = ['/reports/2024/预算 表.csv', '/reports/b.pdf', '/files/a.pdf'];
  const text = toHeadersFile({ site, files, pages: ['/', '/reports/2024/budget/'], base: '/' });
  expect(pathsOf(text).slice(1, 5)).toEqual([
    '/archive/:digest/*',
    '/files/*',
    '/reports/2024/%E9%A2%84%E7%AE%97%20%E8%A1%A8.csv',
    '/reports/b.pdf',
  ]);
  expect(text.split(policyLine)).toHaveLength(5);
});

test('names of folders stand in the rules of nginx as names, not as patterns', () => {
  const text = toNginxHeaders({ site, files: ['/a.b(c)/x.pdf'], base: '/' });
  expect(text).toContain('"^/(?:archive|a\\.b\\(c\\))/.*');
});

test('every file that may be published has one type', () => {
  const known = mediaTypes.flatMap(({ endings }) => endings);
  expect(publishableEndings.filter((ending) => !known.includes(ending))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
});
