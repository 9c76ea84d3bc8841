import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOldAddress } from '../../../src/domain/schema/old-address.ts';
import { findingsOf, siteYaml } from '../../tiny-site.ts';

test.each([
  '/zwgk/art/2020/1/1/art_123_456.html',
  '/Content/2020/Notice/',
  '/a/b.jhtml',
  '/INDEX.HTM',
  '/guide',
  '/%E9%80%9A%E7%9F%A5/2020.html',
  '/通知/2020.html',
  '/my%20page.html',
  '/a;b=1,c/x~y(1)!.html',
  '/...html',
])('%s is an old address', (value) => {
  expect(isOldAddress(value)).toBe(true);
});

test.each([
  ['without a slash in front', 'zwgk/a.html'],
  ['of another host', '//evil.example/a'],
  ['with an empty part', '/a//b/'],
  ['with its host', 'https://a.example/b.html'],
  ['of the first page', '/'],
  ['with a query', '/a.jsp?id=3'],
  ['with an anchor', '/a.html#s1'],
  ['that climbs', '/a/../b'],
  ['that climbs in disguise', '/a/%2e%2E/b'],
  ['with a hidden slash', '/a%2Fb'],
  ['with a hidden backslash', '/a%5Cb'],
  ['with a hidden control character', '/a%0d%0aLocation:x'],
  ['with a broken encoding', '/100%.html'],
  ['with a broken byte', '/%ff.html'],
  ['with a space', '/my page.html'],
  ['with a tab', '/a\tb'],
  ['with NUL', '/a\u0000b'],
  ['with a backslash', '/\\evil.example'],
  ['with a hidden direction', '/a\u202Eb'],
  ['with a quote', '/a"b'],
  ['with a variable', '/a{b}'],
])('an address %s is refused', (_what, value) => {
  expect(isOldAddress(value)).toBe(false);
});

test('what is accepted means one path below the site, whatever is typed', () => {
  const signs = [
    '/',
    '.',
    '%',
    '2',
    'e',
    'F',
    'A',
    '?',
    '#',
    '\\',
    ':',
    '通',
    '\u202e',
    '\ud800',
    '\n',
    '%2F',
    '..',
    '%00',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 8 }), (parts) => {
      const value = `/${parts.join('')}`;
      if (!isOldAddress(value)) return;
      const url = new URL(value, 'https://site.example');
      expect(url.host + url.search + url.hash).toBe('site.example');
      expect(decodeURIComponent(url.pathname)).toBe(decodeURIComponent(value));
    }),
    { numRuns: 3_000 },
  );
});

const redirects = (...lines: string[]) => ({
  'content/site.yaml': `${siteYaml}redirects:\n${lines.map((from) => `  - from: ${from}\n    to: /documents/\n`).join('')}`,
  'content/documents/2024/a.mdx': '---\ntitle: 甲\ngenre: notice\npublished: 2024-01-02\n---\n\n文\n',
});

test('addresses of the system before may be kept as they were', () => {
  expect(findingsOf(redirects('/zwgk/Art_1.html', '/%E9%80%9A/', '/old'))).toEqual([]);
});

test('an old address with a query is quoted, with the way to write it', () => {
  const [found, ...others] = findingsOf(redirects('/a.jsp?id=3'));
  expect(others).toEqual([]);
  expect(found?.rule).toBe('field-value');
  expect(found?.message).toBe('“旧网址”的值“/a.jsp?id=3”不能用作旧网址。');
  expect(found?.fix).toContain('/zwgk/art/2020/art_123.html');
});

test('one old address in two spellings is a finding at the second', () => {
  expect(findingsOf(redirects('/通/', '/b/', '/%E9%80%9a/')).map(({ rule, place }) => [rule, place])).toEqual(
    [['redirect-repeated', 'content/site.yaml:15:5']],
  );
});
