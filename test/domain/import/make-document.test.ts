import { describe, expect, test } from 'vitest';
import { type ImportChoice, makeDocument } from '../../../src/domain/import/make-document.ts';
import type { CollectionName } from '../../../src/domain/schema/collections.ts';
import { convertText } from './convert-text.ts';

const choice = (collection: CollectionName, publisher: string | null = null): ImportChoice => ({
  collection,
  publisher,
  defaultPublisher: 'putai',
});
const make = (text: string, chosen: ImportChoice) => makeDocument(convertText(text), chosen, () => 'slug');

const report = '某乡2020年度法治政府建设年度报告\n来源: 发布日期:2021-03-30 点击数: 人次\n\n正文。\n';

describe('the place of a report', () => {
  test.each([
    ['of the site’s own body', null, 'reports/2020/rule-of-law'],
    ['of the site’s own body, named', 'putai', 'reports/2020/rule-of-law'],
    ['of another body', 'county/justice', 'reports/2020/county-justice-rule-of-law'],
  ])('%s', (_what, publisher, path) => {
    expect(make(report, choice('reports', publisher)).path).toBe(path);
  });
});

describe('the place of a document', () => {
  test.each([
    ['by the year of its title', '关于2024年防汛工作的通知\n正文。', 'documents/2024/slug'],
    ['by its day of signing', '关于防汛工作的通知\n正文。\n2023年1月20日', 'documents/2023/slug'],
    ['undated', '关于防汛工作的通知\n正文。', 'documents/undated/slug'],
  ])('%s', (_what, text, path) => {
    expect(make(text, choice('documents')).path).toBe(path);
  });

  test('a page has no year', () => {
    expect(make('2024年公开指南\n正文。', choice('pages')).path).toBe('pages/slug');
  });
});

test('a report is written with its facts in a fixed order, and a source that was left empty says so', () => {
  expect(make(report, choice('reports', 'shiqiao')).text).toBe(
    '---\ntitle: 某乡2020年度法治政府建设年度报告\npublisher: shiqiao\nkind: rule-of-law\nyear: 2020\npublished: 2021-03-30\nsource:\n  site: 未注明\n  line: "来源: 发布日期:2021-03-30 点击数: 人次"\n---\n\n正文。\n',
  );
});

test('a document is written with genre, number and days', () => {
  expect(
    make('关于防汛工作的通知\n镇政发〔2024〕7号\n各村：\n正文。\n2024年5月6日', choice('documents')).text,
  ).toBe(
    '---\ntitle: 关于防汛工作的通知\ngenre: notice\nnumber: 镇政发〔2024〕7号\naddressee: 各村\nissued: 2024-05-06\n---\n\n镇政发〔2024〕7号\n\n各村：\n\n正文。\n\n2024年5月6日\n',
  );
});
