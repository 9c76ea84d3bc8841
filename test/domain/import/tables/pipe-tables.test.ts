import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnTables } from '../../../../src/domain/import/tables/pipe-tables.ts';
import { tableParts } from '../../../../src/domain/import/tables/table-parts.ts';

const numbered = (texts: readonly string[]) => texts.map((text, at) => ({ text, line: at + 1 }));
const page = (name: string) =>
  numbered(readFileSync(`test/fixtures/import/pages/${name}.txt`, 'utf8').split('\n'));
const found = (lines: ReturnType<typeof numbered>) => drawnTables(lines, (number) => `表${number}`);

test('the standard catalogue of a page is a table of thirteen columns with a head of two rows', () => {
  const [table, ...others] = found(page('ml01'));
  expect(others).toEqual([]);
  const { head, body, columns } = tableParts(table?.grid ?? { rows: [] });
  expect([head.length, body.length]).toEqual([2, 4]);
  expect(columns).toEqual([
    '序号',
    '公开事项 一级事项',
    '二级事项',
    '公开内容(要素)',
    '公开依据',
    '公开时限',
    '公开主体',
    '公开渠道和载体',
    '公开对象 全社会',
    '特定群体',
    '公开方式 主动',
    '依申请',
    '公开层级 县级',
    '乡级',
  ]);
});

test('a list of names without borders is a table, with the line of every row', () => {
  const [table] = found(page('gs01'));
  expect(table?.grid.rows.map((row) => row.length)).toEqual([7, 7, 7, 7]);
  expect(table?.grid.rows[1]?.[1]).toMatchObject({ text: '张某甲', place: { table: '表1', column: 2 } });
});

test('any table that is drawn is read back, with rules and borders or without, blank cells too', () => {
  const cell = fc.constantFrom('', '甲', '12', 'a b', '—');
  const rows = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 6 }),
    )
    .filter((all) => all.every((row) => row[0] !== '' && row.at(-1) !== ''));
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom('|', '｜', '\t'),
      fc.boolean(),
      fc.boolean(),
      (typed, sign, bordered, ruled) => {
        const isTab = sign === '\t';
        const line = (cells: readonly string[]) =>
          bordered && !isTab
            ? `${sign} ${cells.join(` ${sign} `)} ${sign}`
            : cells.join(isTab ? sign : ` ${sign} `);
        const drawn = typed.map(line);
        if (ruled && !isTab) drawn.splice(1, 0, line(typed[0]?.map(() => '---') ?? []));
        const [table] = found(numbered(['标题', ...drawn, '', '完']));
        expect(table?.grid.rows.map((row) => row.map(({ text }) => text))).toEqual(typed);
        expect(table?.lines.length).toBe(drawn.length);
      },
    ),
    { numRuns: 100 },
  );
});

test('one line with such a sign is no table', () => {
  expect(found(numbered(['首页 | 公开 | 正文', '正文开始', '甲\t乙', '丙\t丁']))).toEqual([]);
});
