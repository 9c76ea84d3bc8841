import { describe, expect, test } from 'vitest';
import { documentWith, findingsOf, siteYaml } from '../../tiny-site.ts';

const path = 'content/documents/2024/notice.mdx';
const rulesOf = (text: string) =>
  findingsOf({ [path]: text }).map(({ rule, place }) => `${rule} ${place.replace(path, '')}`);

test('a site in order has no findings', () => {
  expect(findingsOf({ [path]: documentWith('') })).toEqual([]);
});

describe('front matter', () => {
  test.each([
    ['absent', '正文。\n', ['front-matter :1:1']],
    ['unclosed', '---\ntitle: 通知\n\n正文。\n', ['front-matter :1:1']],
    ['a list instead of a map', '---\n- 通知\n---\n', ['front-matter :2:1']],
    ['of a wrong type', documentWith('keywords: 法治\n'), ['field-type :4:1']],
    ['with an unknown key', documentWith('isued: 2024-01-02\n'), ['unknown-field :4:1']],
    ['with an impossible date', documentWith('issued: 2021-02-30\n'), ['field-value :4:1']],
    ['with an unknown body', documentWith('publisher: twon\n'), ['unknown-body :4:1']],
    ['with a key twice', documentWith('genre: notice\n'), ['yaml :4:1']],
    ['indented with a tab', documentWith('review:\n\tby: 张\n'), ['yaml :5:1']],
    ['with an alias', documentWith('summary: &a 甲\nsubject: *a\n'), ['yaml :4:13']],
    ['without its title', '---\ngenre: notice\n---\n\n文\n', ['missing-field :2:1']],
    [
      'with a wrong value in a list of groups',
      documentWith('attachments:\n  - title: 表\n    href: form.pdf\n'),
      ['field-value :6:5'],
    ],
  ])('%s is one finding with its place', (_what, text, expected) => {
    expect(rulesOf(text)).toEqual(expected);
  });

  test('all mistakes of a file are reported together', () => {
    expect(rulesOf(documentWith('isued: 2024-01-02\nfrom: 2024-13-01\nnumber: 第3号\n'))).toEqual([
      'unknown-field :4:1',
      'field-value :5:1',
      'value-form :6:1',
    ]);
  });
});

describe('text', () => {
  test.each([
    ['import', "import x from 'y'\n\n文", 'prose-code :6:1'],
    ['export', 'export const a = 1\n\n文', 'prose-code :6:1'],
    ['{process.exit()}', '{process.exit()}', 'prose-code :6:1'],
    ['<script>', '<script>alert(1)</script>', 'prose-element :6:1'],
    ['<img onerror>', '<img src="/favicon.svg" alt="图" onerror="x"/>', 'prose-attribute :6:1'],
    ['a javascript: link', '见[链接](javascript:alert(1))。', 'prose-url :6:2'],
    ['<Unknown/>', '<Unknown/>', 'prose-component :6:1'],
    ['an unclosed tag', '<Notice>\n\n文', 'prose-syntax :6:1'],
    ['a wrong prop type', '<Figure n="16" label="纠纷" />', 'prose-prop :6:1'],
    ['a spread', '<Figure {...x} n={1} label="甲" />', 'prose-code :6:1'],
  ])('%s is refused with its place', (_what, text, expected) => {
    const files = {
      [path]: documentWith('', text),
      'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    };
    expect(findingsOf(files).map(({ rule, place }) => `${rule} ${place.replace(path, '')}`)).toEqual([
      expected,
    ]);
  });
});

describe('files', () => {
  test.each([
    ['a space', 'content/documents/2024/my notice.mdx'],
    ['upper case', 'content/documents/2024/Notice.mdx'],
    ['Chinese', 'content/documents/2024/通知.mdx'],
    ['two dots', 'content/documents/2024/a..b.mdx'],
    ['a name of the site', 'content/documents/index.mdx'],
  ])('a name with %s is refused', (_what, name) => {
    expect(findingsOf({ [name]: documentWith('') }).map(({ rule }) => rule)).toEqual(['file-name']);
  });

  test('two files with one address are refused', () => {
    const found = findingsOf({
      [path]: documentWith(''),
      'content/documents/2024/notice.md': documentWith(''),
    });
    expect(found.map(({ rule }) => rule)).toContain('url-conflict');
  });

  test('a file named like a list of the site is refused', () => {
    const found = findingsOf({
      [path]: documentWith('issued: 2024-05-01\n'),
      'content/documents/2024.mdx': documentWith('issued: 2024-05-02\n'),
    });
    expect(found.map(({ rule, place }) => `${rule} ${place}`)).toEqual([
      'url-conflict content/documents/2024.mdx:1:1',
    ]);
  });

  test.each([
    ['not UTF-8', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb9, 0xab, 0xbf, 0xaa]), 'file-encoding'],
    ['empty', '', 'file-empty'],
    ['20 MB large', 'x'.repeat(20_000_000), 'file-size'],
  ])('a file that is %s is a finding', (_what, content, rule) => {
    expect(findingsOf({ [path]: content }).map((finding) => finding.rule)).toEqual([rule]);
  });

  test('a file outside all collections is a finding', () => {
    expect(findingsOf({ 'content/notes/a.mdx': documentWith('') }).map(({ rule }) => rule)).toEqual([
      'file-place',
    ]);
  });

  test('a site without site.yaml is told so', () => {
    expect(findingsOf({ 'content/site.yaml': '' }).map(({ rule }) => rule)).toEqual(['file-empty']);
  });

  test('a mistake in site.yaml has its line', () => {
    expect(
      findingsOf({ 'content/site.yaml': siteYaml.replace('locale: zh-CN', 'locale: chinese') }),
    ).toMatchInlineSnapshot(`
      [
        {
          "fix": "从这些值里选一个：zh-CN、en。",
          "message": "“语言”的值“chinese”不在可选的值之内。",
          "place": "content/site.yaml:2:1",
          "rule": "field-value",
        },
      ]
    `);
  });
});

describe('relations over the whole corpus', () => {
  const rules = (files: Record<string, string>) =>
    findingsOf(files).map(({ rule, place }) => `${rule} ${place}`);

  test('an attachment that is missing', () => {
    const text = documentWith('attachments:\n  - title: 申请表\n    href: /files/form.pdf\n');
    expect(rules({ [path]: text })).toEqual([`attachment-missing ${path}:6:5`]);
  });

  test('an attachment that is empty', () => {
    const text = documentWith('', '<Attachment href="/files/form.pdf" title="申请表" />');
    expect(rules({ [path]: text, 'public/files/form.pdf': '' })).toEqual([`attachment-missing ${path}:6:1`]);
  });

  test('a dead link, and a link to a heading that is not there', () => {
    const text = documentWith(
      '',
      '见[报告](/reports/2020/rule-of-law/)、[一](/reports/2020/rule-of-law/#s1)、\n[二](/reports/2020/rule-of-law/#s9)、[三](/reports/2021/x/)。',
    );
    expect(rules({ [path]: text })).toEqual([`dead-link ${path}:7:1`, `dead-link ${path}:7:36`]);
  });

  test('a link to a list, a file and another site is alive', () => {
    const text = documentWith(
      '',
      '[一](/reports/)、[二](/files/a.csv)、[三](https://www.gov.cn/)、[四](#s1)\n\n## 一、标题',
    );
    expect(rules({ [path]: text, 'public/files/a.csv': 'a' })).toEqual([]);
  });

  test('an item that another one names', () => {
    expect(rules({ [path]: documentWith('repeals:\n  - documents/2020/old\n') })).toEqual([
      `unknown-item ${path}:5:5`,
    ]);
  });

  test('one index number for two items', () => {
    const other = 'content/documents/2024/other.mdx';
    const files = {
      [path]: documentWith('identifier: a/2024-1\n'),
      [other]: documentWith('identifier: a/2024-1\n').replace('通知', '公告'),
    };
    expect(rules(files)).toEqual([`duplicate-identifier ${other}:4:1`]);
  });

  test('one title twice on one day', () => {
    const other = 'content/documents/2024/other.mdx';
    expect(rules({ [path]: documentWith(''), [other]: documentWith('') })).toEqual([
      `duplicate-title ${other}:2:1`,
    ]);
  });

  test('published before it was issued', () => {
    expect(rules({ [path]: documentWith('issued: 2024-05-02\npublished: 2024-05-01\n') })).toEqual([
      `date-order ${path}:5:1`,
    ]);
  });

  test('a date in the future, unless it is a draft', () => {
    expect(rules({ [path]: documentWith('published: 2026-02-01\n') })).toEqual([`date-future ${path}:4:1`]);
    expect(rules({ [path]: documentWith('published: 2026-02-01\ndraft: true\n') })).toEqual([]);
  });

  test('a promise longer than the law allows', () => {
    const service = `---
title: 出具证明
type: public-service
level: township
basis: []
conditions: []
materials: []
steps: []
statutoryTime: { count: 5, unit: working-day }
promisedTime: { count: 10, unit: day }
fees: []
place: 一楼
hours: 每天
phone: 0000-0000000
visits: 1
---
`;
    expect(rules({ 'content/services/proof.mdx': service })).toEqual([
      'promised-time content/services/proof.mdx:10:1',
    ]);
  });
});

test('what an editor reads is plain and complete', () => {
  const text = documentWith(
    'isued: 2021-02-30\npublished: 2021-02-30\nnumber: 第3号\n',
    '<Figur n={1} label="甲"/>',
  );
  expect(findingsOf({ [path]: text })).toMatchInlineSnapshot(`
    [
      {
        "fix": "是不是想写“issued”？如果不是，删去这一行。",
        "message": "没有“isued”这个字段。",
        "place": "content/documents/2024/notice.mdx:4:1",
        "rule": "unknown-field",
      },
      {
        "fix": "按“年-月-日”写，月和日各两位，如 2021-03-30。",
        "message": "“发布日期”的值“2021-02-30”不是真实存在的日期。",
        "place": "content/documents/2024/notice.mdx:5:1",
        "rule": "field-value",
      },
      {
        "fix": "年份用六角括号〔〕，序号不编虚位、不加“第”，如 云政发〔2022〕3号。",
        "message": "“发文字号”的值“第3号”不是发文字号。",
        "place": "content/documents/2024/notice.mdx:6:1",
        "rule": "value-form",
      },
      {
        "fix": "是不是想写“Figure”？可用的组件：Figure、Table、Chart、Attachment、Person、Notice、Basis、Withheld。",
        "message": "没有“Figur”这个组件。",
        "place": "content/documents/2024/notice.mdx:9:1",
        "rule": "prose-component",
      },
    ]
  `);
});
