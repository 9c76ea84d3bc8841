import { readFileSync } from 'node:fs';
import { utils, type WorkSheet } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { textIn } from '../../../src/domain/text/message.ts';
import { importTables } from '../../../src/io/import/workbook/import-tables.ts';
import { readWorkbook } from '../../../src/io/import/workbook/read-workbook.ts';
import { type BookType, bookOf, sheetOf } from './make-book.ts';

/** The library writes hidden rows into new files alone. */
const budget = (type: BookType = 'xlsx'): WorkSheet => {
  const sheet = sheetOf(
    [
      ['2024 年收支表'],
      ['项目', '收入', undefined, '日期'],
      [undefined, '预算', '决算'],
      ['税收', 1200.5, { t: 'n', v: 13, f: '6+7' }, new Date(Date.UTC(2024, 2, 5))],
      type === 'xlsx' ? ['内部', 9, 9] : [],
      ['其他', '007', 0.15],
    ],
    {
      '!merges': [
        utils.decode_range('A1:D1'),
        utils.decode_range('A2:A3'),
        utils.decode_range('B2:C2'),
        utils.decode_range('D2:D3'),
      ],
      '!rows': [{}, {}, {}, {}, { hidden: true }],
    },
  );
  Object.assign(sheet.B4 as object, { z: '#,##0.00' });
  Object.assign(sheet.C6 as object, { z: '0%' });
  Object.assign(sheet.D4 as object, { z: 'yyyy"年"m"月"d"日"' });
  return sheet;
};

test.each([
  ['a.xlsx', 'xlsx'],
  ['a.xls', 'biff8'],
  ['a.et', 'biff8'],
  ['a.ET', 'xlsx'],
] as const)(
  '%s: cells as they are shown, merged ones with their spans; what is hidden is named',
  async (name, type) => {
    const { sheets, hidden, formulas } = await readWorkbook(
      bookOf({ 空: sheetOf([]), 收支: budget(type), 底稿: sheetOf([['x']]) }, type, ['底稿']),
      name,
    );
    expect(sheets.map((sheet) => sheet.name)).toEqual(['收支']);
    const rows = sheets[0]?.grid.rows.map((row) =>
      row.map(({ text, colspan, rowspan }) => [text, colspan, rowspan]),
    );
    expect(rows).toEqual([
      [['2024 年收支表', 4, 1]],
      [
        ['项目', 1, 2],
        ['收入', 2, 1],
        ['日期', 1, 2],
      ],
      [
        ['预算', 1, 1],
        ['决算', 1, 1],
      ],
      [
        ['税收', 1, 1],
        ['1,200.50', 1, 1],
        ['13', 1, 1],
        ['2024年3月5日', 1, 1],
      ],
      [
        ['其他', 1, 1],
        ['007', 1, 1],
        ['15%', 1, 1],
        ['', 1, 1],
      ],
    ]);
    expect(hidden).toEqual([
      ...(type === 'xlsx' ? [{ kind: 'rows', sheet: '收支', ranges: ['5'] }] : []),
      { kind: 'sheet', number: 3, name: '底稿' },
    ]);
    expect(formulas).toBe(type === 'xlsx' ? 1 : 0);
    expect(sheets[0]?.grid.rows.at(-1)?.[0]?.place).toEqual({ table: '收支', row: 6, column: 1 });
  },
);

test('hidden rows and columns of an old workbook are left out and named', async () => {
  const { sheets, hidden } = await readWorkbook(readFileSync('test/fixtures/office/hidden.xls'), 'a.xls');
  expect(sheets[0]?.grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['姓名', '金额'],
    ['丁某', '12.50'],
  ]);
  expect(hidden).toMatchObject([{ kind: 'rows' }, { kind: 'columns' }]);
});

test('a report of several sheets becomes a text with tables, the merged one in a file', async () => {
  const bytes = bookOf({
    封面: sheetOf([['测试镇 2024 年预算']]),
    收支: budget(),
    名词: sheetOf([['名词解释'], ['一、收入：略']]),
  });
  const { documents, files, notes } = await importTables(bytes, '/somewhere/预算公开.xlsx', 'reports', []);
  expect(documents[0]?.facts).toMatchObject({
    title: '测试镇 2024 年预算',
    year: 2024,
    reportKind: 'budget',
  });
  expect(documents[0]?.body).toBe(
    [
      '## 收支',
      '<Table src="/files/imported/yu-suan-gong-kai.csv" caption="2024 年收支表" headRows={2} merged="A1:A2, B1:C1, D1:D2" />',
      '## 名词',
      '名词解释',
      '一、收入：略',
    ].join('\n\n'),
  );
  expect([...files.values()]).toEqual([
    '\uFEFF项目,收入,,日期\n,预算,决算,\n税收,"1,200.50",13,2024年3月5日\n其他,007,15%,\n',
  ]);
  expect(notes.map((note) => textIn(note, 'zh-CN')).join('\n')).toContain('工作表“收支”第 5 行隐藏');
});

test('5,000 rows come in whole', async () => {
  const rows = [['姓名', '职务'], ...Array.from({ length: 5000 }, (_row, at) => [`甲${at}`, '职员'])];
  const { documents } = await importTables(bookOf({ 名单: sheetOf(rows) }), 'a.xlsx', 'staff', []);
  expect(documents[0]?.fields?.people).toHaveLength(5000);
  const list = await importTables(bookOf({ 名单: sheetOf(rows) }), 'a.xlsx', 'documents', []);
  expect([...list.files.values()][0]?.split('\n').length).toBe(5002);
});

test('a CSV file in GB 18030 is a table like another', async () => {
  const gbk = Buffer.from('d0d5c3fb2cd6b0cef10ad5c5c8fd2cd5f2b3a40a', 'hex');
  const { documents } = await importTables(gbk, 'a.csv', 'staff', []);
  expect(documents[0]?.fields).toEqual({ people: [{ name: '张三', post: '镇长' }] });
});

test.each([
  ['truncated', bookOf({ 收支: budget() }).subarray(0, 900)],
  ['no workbook', Buffer.from('hello')],
])('a file that is %s is refused', async (_what, bytes) => {
  await expect(readWorkbook(bytes, 'a.xlsx')).rejects.toThrow();
});
