import { expect, test } from 'vitest';
import { contentPolicy, toHeadersFile, toNginxHeaders } from '../../src/domain/security-headers.ts';

const site = { sites: [{ name: '邻镇', url: 'https://b.example/gk/' }] };

test('pages load nothing but what the site serves, and read indexes of the sites that are searched with it', () => {
  expect(contentPolicy(site).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "worker-src 'self'",
    "connect-src 'self' https://b.example",
    "form-action 'self'",
    "base-uri 'none'",
  ]);
  expect(contentPolicy({ sites: undefined })).toContain("connect-src 'self';");
});

const policyLine = "Content-Security-Policy: default-src 'none'; frame-ancestors 'self'";
const pathsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('/'));

test('a host that reads _headers is told the headers of pages, then those of files of editors', () => {
  const text = toHeadersFile(
    { sites: undefined },
    { files: ['/files/a.pdf', '/photos/b.jpg', '/favicon.svg'], pages: ['/', '/archive/'], base: '/x/' },
  );
  expect(pathsOf(text)).toEqual(['/x/*', '/x/archive/:digest/*', '/x/files/*', '/x/photos/*']);
  expect(text).toContain('  X-Content-Type-Options: nosniff\n');
  expect(text).toContain("base-uri 'none'; frame-ancestors 'self'\n");
  expect(text).toContain(`\n/x/files/*\n  ${policyLine}\n`);
});

test('where pages stand in a folder of files, every file is named: pages keep their own policy', () => {
  const files = ['/reports/2024/预算 表.csv', '/reports/b.pdf', '/files/a.pdf'];
  const text = toHeadersFile(
    { sites: undefined },
    { files, pages: ['/', '/reports/2024/budget/'], base: '/' },
  );
  expect(pathsOf(text).slice(1)).toEqual([
    '/archive/:digest/*',
    '/files/*',
    '/reports/2024/%E9%A2%84%E7%AE%97%20%E8%A1%A8.csv',
    '/reports/b.pdf',
  ]);
  expect(text.split(policyLine)).toHaveLength(5);
});

test('names of folders stand in the rules of nginx as names, not as patterns', () => {
  const text = toNginxHeaders({ sites: undefined }, { files: ['/a.b(c)/x.pdf'], base: '/' });
  expect(text).toContain('"^/(?:archive|a\\.b\\(c\\))/.*');
});
