import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryOf } from '../../../src/domain/corpus.ts';
import type { Tables } from '../../../src/domain/disclosure/form.ts';
import type { ViewContext } from '../../../src/domain/view/context.ts';
import { disclosurePanels } from '../../../src/domain/view/item/disclosure.ts';
import type { Panel, TableView } from '../../../src/domain/view/types.ts';
import { labelsFor } from '../../../src/labels/index.ts';
import { rightTables } from '../disclosure/any-tables.ts';

const context = { labels: labelsFor('zh-CN') } as ViewContext;
const chapters = [
  '一、总体情况',
  '二、主动公开政府信息的情况',
  '三、收到和处理政府信息公开申请情况',
  '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  '五、存在的主要问题及改进情况',
].map((text, at) => ({ depth: 2, id: `s${at + 1}`, text }));
const panelsOf = (disclosure: Tables, headings = chapters): Panel[] =>
  disclosurePanels(context, { data: { disclosure }, prose: { headings } } as unknown as EntryOf<'reports'>);
const tablesOf = (disclosure: Tables): TableView[] =>
  panelsOf(disclosure).flatMap((panel) => (panel.type === 'table' ? panel.table : []));
const [of2021, of2019] = (['2021-30', '2019-60'] as const).map(
  (format) => fc.sample(rightTables(format), { numRuns: 1, seed: 30 })[0] as Tables,
) as [Tables, Tables];

/** Number of cells of every row when spans are laid out; a form has the same in all. */
function widths(rows: readonly (readonly { colspan?: number; rowspan?: number }[])[]): Set<number> {
  const taken = rows.map(() => 0);
  rows.forEach((row, at) => {
    for (const { colspan = 1, rowspan = 1 } of row)
      for (let down = 0; down < rowspan; down++) taken[at + down] = (taken[at + down] ?? 0) + colspan;
  });
  return new Set(taken);
}

describe.each([
  ['2021-30', of2021, 25],
  ['2019-60', of2019, 23],
] as const)('the form of %s', (_format, tables, count) => {
  test('is whole: every row is as wide as every other, in heads and below', () => {
    const [active, applications, proceedings] = tablesOf(tables) as [TableView, TableView, TableView];
    expect(widths(active.rows)).toEqual(new Set([4]));
    expect(widths([...applications.head, ...applications.rows])).toEqual(new Set([10]));
    expect(widths([...proceedings.head, ...proceedings.rows])).toEqual(new Set([15]));
    expect(applications.rows).toHaveLength(count);
  });

  test('shows every number of the tables once', () => {
    const numbers = (value: unknown): number[] =>
      typeof value === 'number'
        ? [value]
        : value && typeof value === 'object'
          ? Object.values(value).flatMap(numbers)
          : [];
    const shown = tablesOf(tables).flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.flatMap(({ numeric, values }) => (numeric ? Number(values[0]?.text.replaceAll(',', '')) : [])),
      ),
    );
    expect(shown.sort()).toEqual(numbers(tables).sort());
  });
});

test('rows and blocks are called and numbered as in the official form', () => {
  const [active, applications] = tablesOf(of2021) as [TableView, TableView];
  const heads = applications.rows.flatMap((row) =>
    row.flatMap(({ header, values }) => (header ? (values[0]?.text ?? '') : [])),
  );
  expect(heads.slice(0, 8)).toEqual([
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '三、本年度办理结果',
    '（一）予以公开',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '（三）不予公开',
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
  ]);
  expect(heads.slice(-2)).toEqual(['（七）总计', '四、结转下年度继续办理']);
  const blocks = active.rows.flatMap((row) => (row.length === 1 ? row[0]?.values[0]?.text : []));
  expect(blocks).toEqual(['一', '五', '六', '八'].map((item) => `第二十条第（${item}）项`));
  expect(applications.head[0]?.[0]?.text).toBe(
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  );
});

test('a blank cell stays blank', () => {
  const blank = structuredClone(of2021) as Extract<Tables, { format: '2021-30' }>;
  blank.active.fees = null;
  const rows = tablesOf(blank)[0]?.rows ?? [];
  expect(rows.at(-1)?.at(-1)).toMatchObject({ numeric: true, values: [] });
});

test('tables stand in the chapters that are about them, however reports call these; else behind the text', () => {
  expect(panelsOf(of2021).map(({ id, before }) => [id, before])).toEqual([
    ['active', 's3'],
    ['applications', 's4'],
    ['proceedings', 's5'],
  ]);
  expect(panelsOf(of2021, chapters.slice(0, 4)).at(-1)?.before).toBeNull();
  expect(panelsOf(of2021, []).map(({ before }) => before)).toEqual([undefined, undefined, undefined]);
});
