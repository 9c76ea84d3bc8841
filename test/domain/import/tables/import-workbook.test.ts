import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridOf } from '../../../../src/domain/import/tables/grid.ts';
import { importWorkbook } from '../../../../src/domain/import/tables/import-workbook.ts';
import type { CollectionName } from '../../../../src/domain/schema/collections.ts';
import { textIn } from '../../../../src/domain/text/message.ts';
import { anyLayout, anyValues, laidOut } from './statutory-layouts.ts';

type Rows = readonly (readonly string[])[];
function imported(sheets: Readonly<Record<string, Rows>>, collection: CollectionName, fileName = 'a.csv') {
  const result = importWorkbook(
    { fileName, sheets: Object.entries(sheets).map(([name, rows]) => ({ name, grid: gridOf(rows, name) })) },
    { collection, mappings: [], srcFor: (number) => `/files/t${number}.csv` },
  );
  return { ...result, said: result.notes.map((note) => textIn(note, 'zh-CN')).join('\n') };
}

const speech = `测试县2026年政府工作报告\n来源：本站\n${'一、过去一年的工作\n全年完成任务。\n'.repeat(12)}`;

test('rows of an export that hold a text each become documents with what their columns state', () => {
  const { documents, said } = imported(
    {
      a: [
        ['province', 'title', 'source_url', 'publish_date', 'full_text'],
        ['测试省', '2026年测试县政府工作报告', 'https://old.example/1', '2026-02-12', speech],
      ],
    },
    'reports',
  );
  expect(documents.map(({ facts }) => [facts.title, facts.year, facts.reportKind, facts.published])).toEqual([
    ['2026年测试县政府工作报告', 2026, 'government-work', '2026-02-12'],
  ]);
  expect(documents[0]?.body).toContain('全年完成任务。');
  expect(documents[0]?.fields).toEqual({ source: { site: 'old.example', url: 'https://old.example/1' } });
  expect(said).toContain('没有导入的列：province');
});

test.each([
  ['2024年3月', '2024-03'],
  ['2024-03', '2024-03'],
  ['2024.3', '2024-03'],
  ['二〇二四年十二月', '2024-12'],
  ['2024年第一季度', '2024Q1'],
  ['2024年3季度', '2024Q3'],
  ['2024年下半年', '2024H2'],
  ['2024年度', '2024'],
  ['2024年13月', undefined],
])(
  'of an export the period %s is %s, where documents have one; a day is not made of a month',
  (said, period) => {
    const rows = [
      ['标题', '发布日期', '所属期', '正文'],
      ['财政收支情况', '2024年4月', said, speech],
    ];
    const made = imported({ a: rows }, 'documents');
    expect(made.documents[0]?.fields?.period).toBe(period);
    expect(made.documents[0]?.facts.published).toBeNull();
    expect(made.said).toContain('B2 格“2024年4月” 只写了年月，这一栏要写到日');
    expect(made.said.includes('C2 格')).toBe(period === undefined);
    expect(imported({ a: rows }, 'reports').documents[0]?.fields?.period).toBeUndefined();
  },
);

test('a list of documents stays a table; rows that repeat another but for their address are told', () => {
  const { documents, said } = imported(
    {
      a: [
        ['公文名称', '文号', '正文链接'],
        ['关于保护森林的通知', '林发〔2020〕1号', 'https://old.example/1'],
        ['乙通知', '林发〔2020〕2号', 'https://old.example/2'],
        ['关于保护森林的通知', '林发〔2020〕1号', 'https://old.example/3'],
      ],
    },
    'documents',
  );
  expect(documents.length).toBe(1);
  expect(documents[0]?.body.match(/^\|/gm)?.length).toBe(5);
  expect(said).toContain('“a”的 A4 格“关于保护森林的通知”');
  expect(said).not.toContain('A3');
});

test('a workbook of a title alone is a document; one of nothing is none', () => {
  expect(imported({ a: [['一张通知']] }, 'documents').documents.map(({ facts }) => facts.title)).toEqual([
    '一张通知',
  ]);
  expect(imported({}, 'documents').documents).toEqual([]);
});

test('a sheet of contents is left out and told', () => {
  const { documents, said } = imported(
    {
      封面: [['2026 年预算']],
      目录: [['目录'], ['一、收入表……………… 1'], ['二、支出表……………… 2']],
      收入: [
        ['项目', '数'],
        ['税', '1'],
      ],
    },
    'reports',
  );
  expect(documents[0]?.facts.title).toBe('2026 年预算');
  expect(documents[0]?.body).toBe('## 收入\n\n| 项目 | 数 |\n| --- | ---: |\n| 税 | 1 |');
  expect(said).toContain('“目录”是目录，没有放进正文：目录、一、收入表、二、支出表');
});

test('a report whose sheets are the statutory tables has them as fields, and not in its text', () => {
  fc.assert(
    fc.property(anyValues('2021-30'), anyLayout, (values, layout) => {
      const sheets = laidOut(values, '2021-30', layout).map((grid, at) => ({ name: String(at + 1), grid }));
      const choice = { collection: 'reports' as const, mappings: [], srcFor: () => '/files/t.csv' };
      const { documents } = importWorkbook({ fileName: '2024年政府信息公开年报.xlsx', sheets }, choice);
      expect(documents[0]).toMatchObject({
        body: '',
        facts: { year: 2024, reportKind: 'information-disclosure' },
      });
      expect(documents[0]?.fields?.disclosure).toMatchObject({
        active: { licences: values.get('active.licences') ?? null },
      });
    }),
    { numRuns: 5 },
  );
});
