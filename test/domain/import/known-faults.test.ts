import { describe, expect, test } from 'vitest';
import { convertMarkdownFile } from '../../../src/domain/import/convert-markdown-file.ts';
import { makeDocument } from '../../../src/domain/import/make-document.ts';
import { recogniseEffective } from '../../../src/domain/import/recognise/effective.ts';
import { recogniseGenre } from '../../../src/domain/import/recognise/genre.ts';
import { isStatement } from '../../../src/domain/import/recognise/metadata-lines.ts';
import { recogniseReportKind } from '../../../src/domain/import/recognise/report-kind.ts';
import { recogniseSigner } from '../../../src/domain/import/recognise/signer.ts';
import { recogniseYear } from '../../../src/domain/import/recognise/year.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { convertText } from './convert-text.ts';

const order = [
  '某某市人民政府命令',
  '第1号',
  '发布《某某市城市绿化管理办法》的命令',
  '《某某市城市绿化管理办法》已经2026年7月15日市人民政府第20次常务会议通过，现予公布，自2026年8月1日起施行。',
  '市长 张三',
  '2026年7月16日',
];

test('an order is named by what it orders; who signed it and when it begins are known', () => {
  const converted = convertText(order.join('\n\n'));
  expect(converted).toMatchObject({
    facts: { title: order[2], issued: '2026-07-16' },
    ...{ genre: 'normative', signer: '市长 张三', from: '2026-08-01' },
  });
  expect(converted.body).toContain('某某市人民政府命令\n\n第1号');
  const choice = { collection: 'documents', publisher: null, defaultPublisher: null } as const;
  const { text } = makeDocument(converted, choice, () => 'a');
  expect(text).toContain('genre: normative\nsigner: 市长 张三\nfrom: 2026-08-01\n');
});

test.each([
  [['市长：张三', '2026年7月16日'], '市长 张三'],
  [['县长 李 四', '2026年7月16日'], '县长 李四'],
  [['市长负责全面工作', '2026年7月16日'], null],
  [['张三', '2026年7月16日'], null],
])('%j is signed by %s', (lines, expected) => {
  expect(recogniseSigner(lines)).toBe(expected);
});

test.each([
  [['本办法自2026年8月1日起施行。'], '2026-08-01'],
  [['《某法》自2026年8月1日起施行。'], null],
  [['本办法自2026年8月1日起施行。', '本通知自2026年9月1日起施行。'], null],
])('%j is in force from %s', (lines, expected) => {
  expect(recogniseEffective(lines)).toBe(expected);
});

describe('English reports', () => {
  test.each([
    ['Statement of Accounts 2016-17', 'final-accounts', 2016],
    ['Budget 2025/26', 'budget', 2025],
    ['Freedom of Information annual report 2024', 'information-disclosure', 2024],
    ['Minutes of 3 May', null, null],
  ])('%s', (title, kind, year) => {
    expect([recogniseReportKind(title), recogniseYear(title)]).toEqual([kind, year]);
  });
  test('numbers in Chinese text are years only where they say so', () => {
    expect(recogniseYear('关于2020次会议的通知')).toBeNull();
    expect(recogniseGenre('关于公布《某办法》的通知', [])).toBe('notice');
  });
});

test('what states a day has one', () => {
  expect(['生成日期：2026-03-01', '生成日期：'].map(isStatement)).toEqual([true, true]);
  expect(isStatement('生成日期：1')).toBe(false);
});

test('a cover gives the year of a report; what stands before a value is no title', () => {
  const cover =
    '预算主管部门：某某街道办事处\n某某区2025年 部门 算\n目 录\n一、主要职能 ………………………\n正文在此，说明有关情况。\n';
  const { facts, losses } = convertText(cover, '2-budget-预算.txt', { collection: 'reports' });
  expect(facts).toMatchObject({ title: '2-budget-预算', year: 2025, reportKind: 'budget' });
  expect(losses).toMatchObject([{ rule: 'contents', text: '一、主要职能 ………………………' }]);
});

test('a report from before 2019 says that its tables fill no fields', () => {
  const table = '| 指标 | 数 |\n| 主动公开 | 12 |\n| 依申请 | 0 |\n';
  const text = `某乡2015年政府信息公开工作年度报告\n\n现将有关情况报告如下。\n\n${table}`;
  const told = (year: string) =>
    convertText(
      text.replace('2015', () => year),
      'a.txt',
      { collection: 'reports' },
    ).notes.map((note) => textIn(note, 'zh-CN'));
  expect(told('2015').join()).toContain('2018 年及以前的年报没有统一的表格');
  expect(told('2020')).toEqual([]);
});

test('a table drawn with signs is a table; a menu is none', () => {
  expect(convertText('通知\n\n| 项目 | 数 |\n| 甲 | 1 |\n').body).toContain(
    '| 项目 | 数 |\n| --- | ---: |\n| 甲 | 1 |',
  );
  expect(convertText('通知事项说明\n首页 | 正文\n上一页 | 下一页\n').body).not.toContain('| --- |');
});

describe('front matter of Markdown', () => {
  const convert = (text: string) =>
    convertMarkdownFile(
      { text, fileName: 'a.md' },
      { publisher: null, bodies: [], collection: 'documents' },
      [],
    );
  test('states facts, and is listed as left out', () => {
    const { facts, losses, body } = convert(
      '---\ntitle: "关于某事的通知"\ndate: 2020-05-01\ntags: [a]\n---\n\n正文。\n',
    );
    expect(facts).toMatchObject({ title: '关于某事的通知', published: '2020-05-01' });
    expect(losses.map(({ text }) => text)).toEqual([
      '---',
      'title: "关于某事的通知"',
      'date: 2020-05-01',
      'tags: [a]',
      '---',
    ]);
    expect(body).toBe('正文。');
  });
  test('a mark of secrecy is asked about', () => {
    expect(convert('# 标题某某通知\n\n秘密★1年\n\n正文。\n').questions).toMatchObject([{ kind: 'secret' }]);
  });
});
