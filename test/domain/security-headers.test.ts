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

test('a host that reads _headers is told the headers of pages, then those of files of editors', () => {
  const text = toHeadersFile({ sites: undefined }, ['/files/a.pdf', '/photos/b.jpg', '/favicon.svg'], '/x/');
  const paths = text.split('\n').filter((line) => line.startsWith('/'));
  expect(paths).toEqual(['/x/*', '/x/archive/*', '/x/files/*', '/x/photos/*']);
  expect(text).toContain('  X-Content-Type-Options: nosniff\n');
  expect(text).toContain("base-uri 'none'; frame-ancestors 'self'\n");
  expect(text).toMatch(
    /\/x\/files\/\*\n {2}Content-Security-Policy: default-src 'none'; frame-ancestors 'self'\n/,
  );
});

test('names of folders stand in the rules of nginx as names, not as patterns', () => {
  const text = toNginxHeaders({ sites: undefined }, ['/a.b(c)/x.pdf'], '/');
  expect(text).toContain('"^/(?:archive|a\\.b\\(c\\))/"');
});
