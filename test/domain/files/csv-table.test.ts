import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '../../../src/domain/files/csv-table.ts';
import { documentWith, findingsOf } from '../../tiny-site.ts';

const head = ['村组', '金额'];
const body = [
  ['云脚村', '1200'],
  ['朴台村', '800'],
];

test.each([
  ['none', []],
  ['one', [['2024 年补贴发放表', '']]],
  ['one in the middle', [['', '2024 年补贴发放表']]],
  ['a title, a blank line and a unit', [['2024 年补贴发放表'], [''], ['', '单位：元']]],
])('titles above the head are told from it: %s', (_what, above) => {
  const titles = above.flat().filter(Boolean);
  expect(tableOf([...above, head, ...body])).toEqual({ titles, head, rows: body, uneven: [], nameless: [] });
});

test('a table of one column has no title', () => {
  expect(tableOf([['村组'], ['云脚村']])).toMatchObject({ titles: [], head: ['村组'], rows: [['云脚村']] });
});

test('four lines of one cell are a head with rows, not titles', () => {
  const typed = [['名单'], ['甲'], ['乙'], ['丙'], ['丁', '戊']];
  expect(tableOf(typed)).toMatchObject({ titles: [], head: ['名单', ''], uneven: [5] });
});

test('rows are counted as a spreadsheet counts them, and shown with cells for every column', () => {
  const table = tableOf([['表'], [''], head, ['甲'], ['乙', '1', '200'], ['丙', '3']]);
  expect(table.uneven).toEqual([4, 5]);
  expect(table.rows).toEqual([
    ['甲', '', ''],
    ['乙', '1', '200'],
    ['丙', '3', ''],
  ]);
});

test('empty columns are left out; those with values and without a name are told', () => {
  const table = tableOf([
    ['', '', '甲', '', '乙', ''],
    ['一', '', '1', '2', '3', ''],
  ]);
  expect(table).toMatchObject({ head: ['', '甲', '', '乙'], rows: [['一', '1', '2', '3']], uneven: [] });
  expect(table.nameless).toEqual([4]);
});

test('no value is ever lost, and every row is as wide as the head', () => {
  const cell = fc.constantFrom('', '甲', '1');
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 7 }), (typed) => {
      const { titles, head: names, rows } = tableOf(typed);
      const shown = [...titles, ...names, ...rows.flat()].filter(Boolean);
      expect(shown).toEqual(typed.flat().filter(Boolean));
      expect(rows.filter(({ length }) => length !== names.length)).toEqual([]);
    }),
  );
});

const path = 'content/documents/2024/notice.mdx';
const document = documentWith('', '见表。\n\n<Table src="/files/t.csv" caption="补贴" />');
const found = (csv: string | Uint8Array, text = document) =>
  findingsOf({ [path]: text, 'public/files/t.csv': csv }).map(
    ({ rule, place, message, fix }) => `${rule} ${place} ${message} ${fix}`,
  );

test('a good table with a title and a line end in quotes has no finding', () => {
  expect(found('补贴表,\n村组,金额\n"云脚\n村",1200\n')).toEqual([]);
});

test('what is no text is an error at the table, which names how to save it', () => {
  const [line, ...others] = found(new Uint8Array([0xe5, 0xff, 0x2c, 0x80]));
  expect(others).toEqual([]);
  expect(line).toContain(`table-file ${path}:8:1 表格文件“/files/t.csv”读不出来`);
  expect(line).toContain('CSV UTF-8');
});

test('a quote that is not closed is an error at the table', () => {
  expect(found('村组,金额\n"云脚村,1200\n').join()).toContain(`table-file ${path}:8:1`);
  expect(found('村组,金额\n"云脚村,1200\n').join()).toContain('双引号没有配对');
});

test('rows that do not fit the head are one error at the file, with their numbers', () => {
  const [line, ...others] = found('村组,金额\n云脚村,1,200\n朴台村,800\n和平村\n');
  expect(others).toEqual([]);
  expect(line).toContain('table-rows public/files/t.csv 表格第 2、4 行的格数与表头（“村组、金额”）不同');
});

test('of many such rows the first five are named', () => {
  expect(found(`村组,金额\n${'甲\n'.repeat(9)}`).join()).toContain('第 2、3、4、5、6、… 行');
});

test('a column without a name, and a table without rows, are told', () => {
  expect(found('村组,,金额\n甲,1,2\n').join()).toContain('第 2 列有数据，却没有列名');
  expect(found('村组,金额\n').join()).toContain('只有表头“村组、金额”');
  expect(found('\n\n').join()).toContain('什么也没有');
});

test('of files that no table shows nothing is said', () => {
  expect(found('村组,金额\n甲\n', documentWith(''))).toEqual([]);
});
