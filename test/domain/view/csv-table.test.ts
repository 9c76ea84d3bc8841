import { expect, test } from 'vitest';
import { shownTable } from '../../../src/domain/files/merged-table.ts';
import { csvTableView, withLevels } from '../../../src/domain/view/csv-table.ts';
import { labelsFor } from '../../../src/labels/index.ts';

const viewOf = (lines: readonly string[], layout = {}) =>
  csvTableView(
    withLevels(
      shownTable(
        lines.map((line) => line.split(',')),
        layout,
      ),
      'zh-CN',
    ),
    { caption: '支出预算表', unit: '万元' },
    labelsFor('zh-CN'),
  );

test('the name of a row behind its code says the level, a sum stands out', () => {
  const table = viewOf([
    '科目编码,科目名称,预算数',
    '201,一般公共服务支出,3.5',
    '20103,政府办公厅（室）事务,3.5',
    '2010301,行政运行,3.5',
  ]);
  expect(table.sums).toEqual(['sum whole', 'sum', undefined]);
  expect(table.rows.map((row) => row[1]?.level)).toEqual([
    { look: 'name', said: '类，小计' },
    { look: 'name in-1', said: '款，小计' },
    { look: 'name in-2', said: '项' },
  ]);
  expect(table.rows[2]?.map(({ header, numeric }) => [header, numeric])).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ]);
  expect(table.head[0]?.map(({ names }) => names)).toEqual([undefined, true, undefined]);
});

test('a total whose cell covers codes and names is the name of its row', () => {
  const table = viewOf(['类,款,项,科目,预算数', '201,,,甲,3', ',03,,乙,3', ',,01,丙,3', '合计,,,,3'], {
    merged: 'A5:D5',
  });
  expect(table.rows.at(-1)?.[0]).toMatchObject({
    colspan: 4,
    header: true,
    level: { look: 'name', said: null },
  });
});

test('names that a file sets in with blanks are set in by their level', () => {
  const table = viewOf(['项目,预算数', '支出,3', '　　人员经费,2', '　　公用经费,1']);
  expect(table.rows.map((row) => [row[0]?.values[0]?.text, row[0]?.level?.look])).toEqual([
    ['支出', 'name'],
    ['人员经费', 'name in-1'],
    ['公用经费', 'name in-1'],
  ]);
});

test('a table of things says nothing of levels', () => {
  expect(viewOf(['村,户数', '云脚村,19', '松坪村,25']).sums).toBeUndefined();
});

test('an empty cell heads no row, in whatever column it stands', () => {
  const table = viewOf([
    '科目编码,科目名称,预算数',
    '201,一般公共服务支出,3.5',
    '20103,政府办公厅（室）事务,3.5',
    ',合计,3.5',
  ]);
  const heads = table.rows.map((row) =>
    row.filter(({ header }) => header).map(({ values }) => values[0]?.text),
  );
  expect(heads).toEqual([['201', '一般公共服务支出'], ['20103', '政府办公厅（室）事务'], ['合计']]);
});
