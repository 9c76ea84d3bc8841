import { describe, expect, test } from 'vitest';
import { documentWith, findingsOf, siteYaml, tinySite } from '../../tiny-site.ts';

const path = 'content/documents/2024/notice.mdx';
const report = 'content/reports/2020/rule-of-law.mdx';
const articles = documentWith(
  'issued: 2024-01-02\n',
  '第二条 正文。[^1]\n\n## 一、标题\n\n[^1]: 注。',
).replace('通知', '办法');

/** What is found of one link in the text of a document. */
const linked = (url: string, site = siteYaml) =>
  findingsOf({
    'content/site.yaml': site,
    [path]: documentWith('published: 2024-01-03\n', `见[那里](${url})。`),
    'content/documents/2024/rules.mdx': articles,
  }).map(({ rule, place }) => `${rule} ${place.replace(path, '')}`);
const dead = ['dead-link :7:2'];

describe('what is switched off is no page', () => {
  test.each(['/reports/2020/rule-of-law/history/', '/changes/', '/changes/feed.xml'])(
    'history: %s',
    (url) => {
      expect(linked(url)).toEqual([]);
      expect(linked(url, `${siteYaml}history: false\n`)).toEqual(dead);
    },
  );

  test.each(['/handbook/', '/handbook/en/rules/'])('handbook: %s', (url) => {
    expect(linked(url)).toEqual([]);
    expect(linked(url, `${siteYaml}handbook: false\n`)).toEqual(dead);
  });
});

test.each([
  '/years/',
  '/years/2024/',
  '/schemas/',
  '/schemas/reports.json',
  '/reports/',
  '/reports/2020/',
  '/feed.xml',
])('%s is there', (url) => {
  expect(linked(url)).toEqual([]);
});

test.each(['/reports/compare/', '/years/1999/', '/documents/2023/', '/bodies/town/documents/'])(
  '%s is not',
  (url) => {
    expect(linked(url)).toEqual(dead);
  },
);

test.each([
  '/reports/2020/rule-of-law/#s1',
  '/reports/2020/rule-of-law/#text',
  '/documents/2024/rules/#art2',
  '/documents/2024/rules/#fn-1',
  '/documents/2024/rules/#fnref-1',
  '/documents/2024/rules/#s1',
  '/bodies/town/#reports',
  '/documents/#years',
  '/#latest',
  '/reports/#main',
  '/reports/2020/rule-of-law/history/#r1',
  '/handbook/fields/#reports',
  '/handbook/en/rules/#dead-link',
  '/handbook/components/#figure',
  '/handbook/en/#every-time',
  '#main',
])('%s leads to a place', (url) => {
  expect(linked(url)).toEqual([]);
});

test.each([
  '/reports/2020/rule-of-law/#fn-1',
  '/reports/2020/rule-of-law/#art2',
  '/reports/2020/rule-of-law/#artist',
  '/documents/2024/rules/#art3',
  '/reports/2020/rule-of-law/#materials',
  '/bodies/town/#fees',
  '/documents/#s1',
  '/reports/#nonsense',
  '/#nonsense',
  '/search/#nonsense',
  '/reports/2020/rule-of-law/history/#s1',
  '/reports/2020/rule-of-law/history/#r0',
  '/handbook/fields/#dead-link',
  '/handbook/#every-time',
  '#nonsense',
])('%s leads to none', (url) => {
  expect(linked(url)).toEqual(dead);
});

test('a list of the first page that stands empty is no place', () => {
  const found = findingsOf({
    [report]: tinySite[report]?.replace('---\n\n', 'draft: true\n---\n\n') ?? '',
    'content/bodies/town.mdx': `${tinySite['content/bodies/town.mdx']}\n见[新](/#latest)[年](/#years)[构](/#bodies)[栏](/#boards)。\n`,
  });
  expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'dead-link 页面“/”里没有“#latest”这个位置。',
    'dead-link 页面“/”里没有“#years”这个位置。',
  ]);
});

test('links that stand on every page are checked as those in texts', () => {
  const links = (...urls: readonly string[]) => {
    const lines = urls.map((url) => `  - title: 甲\n    url: ${JSON.stringify(url)}\n`);
    return findingsOf({
      'content/site.yaml': `${siteYaml}links:\n${lines.join('')}`,
      'public/files/a.txt': '文',
      [report]: documentWith('').replace(
        'genre: notice',
        'kind: rule-of-law\nyear: 2020\npublished: 2021-03-30',
      ),
    }).map(({ rule, place, message }) => `${rule} ${place} ${message}`);
  };
  expect(links('https://www.gov.cn/', '/reports/', '/files/a.txt', '/bodies/town/#reports')).toEqual([]);
  expect(links('/nowhere/', '/bodies/town/#fees', '//elsewhere.example/')).toEqual([
    'dead-link content/site.yaml:12:5 链接“/nowhere/”在本站没有对应的页面或文件。',
    'dead-link content/site.yaml:14:5 页面“/bodies/town/”里没有“#fees”这个位置。',
  ]);
});
