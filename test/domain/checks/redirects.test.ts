import { expect, test } from 'vitest';
import { documentWith, findingsOf, siteYaml } from '../../tiny-site.ts';

/** Rule, line and message for these redirects. */
function found(...redirects: readonly (readonly [from: string, to: string])[]): string[] {
  const lines = redirects.map(([from, to]) => `  - from: ${JSON.stringify(from)}\n    to: ${to}\n`);
  return findingsOf({
    'content/site.yaml': `${siteYaml}redirects:\n${lines.join('')}`,
    'content/documents/2024/a.mdx': documentWith('published: 2024-01-02\n'),
    'public/files/a.txt': '附件',
    'public/files/b.html/c.txt': '附件',
  }).map(({ rule, message }) => `${rule} ${message}`);
}
const taken = (from: string) => `redirect-target 旧网址“${from}”现在就有页面或文件，转走以后就打不开了。`;

test.each([
  '/documents/2023/',
  '/zwgk/Art_1.html',
  '/a/b.jhtml',
  '/政务/通知.htm',
  '/documents/2024/a/old.html',
  '/documents/2024/a/main/',
])('%s may lead to a page', (from) => {
  expect(found([from, '/documents/'])).toEqual([]);
});

test.each([
  '/documents/',
  '/documents/2024/a/',
  '/documents/2024/a',
  '/documents/2024/a/history/',
  '/documents/2024/a/v/1/',
  '/documents/feed.xml',
  '/files/a.txt',
  '/files/b.html',
  '/search/',
  '/handbook/fields/',
  '/_astro/x.html',
  '/index.html',
])('%s may not: something is there', (from) => {
  expect(found([from, '/reports/'])).toContain(taken(from));
});

test('a way over several old addresses ends at a page; what leads nowhere is told with the place where it ends', () => {
  expect(found(['/a/', '/b/'], ['/b/', '/c/'], ['/c/', '/documents/'])).toEqual([]);
  expect(found(['/a/', '/b/'], ['/b/', '/nothing/'])).toEqual([
    'redirect-target 新网址“/nothing/”不是本站的页面。',
    'redirect-target 新网址“/nothing/”不是本站的页面。',
  ]);
});

test('a circle is told at each of its addresses', () => {
  expect(found(['/a/', '/b/'], ['/b/', '/a/'])).toEqual([
    'redirect-target 从“/b/”又转了回来，绕成一圈，永远打不开。',
    'redirect-target 从“/a/”又转了回来，绕成一圈，永远打不开。',
  ]);
});

test('a name that no file can have is told with the part that is wrong', () => {
  expect(found(['/a/con.html', '/documents/'])).toEqual([
    'redirect-target 旧网址“/a/con.html”里的“con.html”是 Windows 留给设备的名字，网站里放不下这个名字的页面。',
  ]);
});

test('a redirect away from a document is told at the redirect, not at the document', () => {
  for (const from of ['/documents/2024/a/', '/documents/2024/a', '/documents/2024/%61/'])
    expect(found([from, '/reports/'])).toEqual([taken(decodeURI(from))]);
});

test('two redirects from one address are told at the second, whatever their targets', () => {
  expect(found(['/old/', '/documents/'], ['/old/', '/reports/'], ['/%6Fld/', '/reports/'])).toEqual([
    'redirect-repeated 旧网址“/old/”前面已经写过，转到“/documents/”。',
    'redirect-repeated 旧网址“/%6Fld/”前面已经写过，转到“/documents/”。',
  ]);
});

test('a redirect leads to no page that is switched off', () => {
  const redirect = 'redirects:\n  - from: /old/\n    to: /changes/\n';
  const site = (more: string) => findingsOf({ 'content/site.yaml': `${siteYaml}${more}${redirect}` });
  expect(site('')).toEqual([]);
  expect(site('history: false\n').map(({ rule, place }) => `${rule} ${place}`)).toEqual([
    'redirect-target content/site.yaml:13:5',
  ]);
});
