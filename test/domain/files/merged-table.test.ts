import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellName, rangeName, readRanges } from '../../../src/domain/files/cell-ranges.ts';
import { rangeProblems, shownTable, withOneHead } from '../../../src/domain/files/merged-table.ts';

const budget = [
  ['2024 年收支表', '', '', ''],
  ['项目', '收入', '', '备注'],
  ['', '预算', '决算', ''],
  ['税收', '12', '13', '甲'],
  ['', '', '', ''],
  ['其他', '1', '2', ''],
];
const layout = { headRows: 2, merged: 'A2:A3, B2:C2, D2:D3, D4:D6' };

test('a head of two rows and merged cells are laid out as a spreadsheet shows them', () => {
  expect(shownTable(budget, layout)).toEqual({
    titles: ['2024 年收支表'],
    head: [
      [
        { text: '项目', column: 0, rowspan: 2 },
        { text: '收入', column: 1, colspan: 2 },
        { text: '备注', column: 3, rowspan: 2 },
      ],
      [
        { text: '预算', column: 1 },
        { text: '决算', column: 2 },
      ],
    ],
    rows: [
      [
        { text: '税收', column: 0 },
        { text: '12', column: 1 },
        { text: '13', column: 2 },
        { text: '甲', column: 3, rowspan: 3 },
      ],
      [
        { text: '', column: 0 },
        { text: '', column: 1 },
        { text: '', column: 2 },
      ],
      [
        { text: '其他', column: 0 },
        { text: '1', column: 1 },
        { text: '2', column: 2 },
      ],
    ],
  });
  expect(rangeProblems(budget, layout)).toEqual([]);
});

test('for who asks about columns the head is one row, and rows keep their number', () => {
  const { rows, gone } = withOneHead(budget, layout);
  expect(rows.slice(0, 3)).toEqual([budget[0], ['项目', '收入 预算', '收入 决算', '备注'], budget[3]]);
  expect(gone).toBe(1);
});

test.each([
  ['A1:B1', '2024 年收支表'],
  ['B2:C3', '预算'],
  ['D4:D9', ''],
])('a range that cannot be shown (%s) hides nothing', (merged) => {
  const problem = rangeProblems(budget, { merged });
  const cells = shownTable(budget, { merged, headRows: 2 });
  expect(problem.length).toBe(merged === 'A1:B1' ? 0 : 1);
  expect(
    [...cells.titles, ...[...cells.head, ...cells.rows].flat().map(({ text }) => text)].filter(Boolean),
  ).toEqual(budget.flat().filter(Boolean));
});

test('whatever is merged, every value is shown once, and rows fill the width of the table', () => {
  const cell = fc.constantFrom('', '', '甲', '1');
  const grid = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );
  const corner = fc.tuple(fc.nat(6), fc.nat(5), fc.nat(2), fc.nat(2));
  fc.assert(
    fc.property(
      grid,
      fc.array(corner, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      (typed, corners, headRows) => {
        const merged = corners
          .map(([top, left, down, over]) =>
            rangeName({
              top,
              left,
              bottom: top + down,
              right: left + over + (down === 0 && over === 0 ? 1 : 0),
            }),
          )
          .join(', ');
        const { titles, head, rows } = shownTable(typed, { merged, headRows });
        const shown = [...titles, ...[...head, ...rows].flat().map(({ text }) => text)];
        expect(shown.filter(Boolean).sort()).toEqual(typed.flat().filter(Boolean).sort());
        const area = [...head, ...rows]
          .flat()
          .reduce((sum, { colspan = 1, rowspan = 1 }) => sum + colspan * rowspan, 0);
        const last = Math.max(
          0,
          ...[...head, ...rows].flat().map(({ column, colspan = 1 }) => column + colspan),
        );
        expect(area).toBe(last * (head.length + rows.length));
      },
    ),
    { numRuns: 300 },
  );
});

test('ranges are named and read alike, far to the right as well', () => {
  fc.assert(
    fc.property(fc.nat(18_000), fc.nat(9000), fc.integer({ min: 1, max: 9 }), (left, top, more) => {
      const range = { top, left, bottom: top + more, right: left };
      expect(readRanges(rangeName(range))).toEqual(
        left > 18_277 ? null : [{ ...range, name: rangeName(range) }],
      );
    }),
  );
  expect(cellName(0, 25)).toBe('Z1');
  expect(cellName(9, 26)).toBe('AA10');
});

test.each(['', 'A1', 'A1:A1', 'B1:A1', 'A0:A1', 'A1:B', '甲1:乙2', 'A1:A2, x'])('%j is no range', (text) => {
  expect(readRanges(text)).toBeNull();
});

test('small letters, Chinese colons and commas are read as well', () => {
  expect(readRanges('a1：a2、b1:c1')?.map(({ name }) => name)).toEqual(['A1:A2', 'B1:C1']);
});
