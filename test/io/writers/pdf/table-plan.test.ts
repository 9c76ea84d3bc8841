import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PortableCell } from '../../../../src/domain/portable/types.ts';
import { gridOf, planTable } from '../../../../src/io/writers/pdf/table-plan.ts';

const page = { portrait: 442, landscape: 728 };
const textCell = (text: string, more: Partial<PortableCell> = {}): PortableCell => ({
  content: [{ type: 'text', text }],
  ...more,
});
const cell = fc
  .record({
    text: fc.string({ maxLength: 30 }),
    colspan: fc.integer({ min: 1, max: 5 }),
    rowspan: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ text, ...spans }) => textCell(text, spans));
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 45 }), { minLength: 1, maxLength: 12 });
const table = fc.record({ rows, headRows: fc.integer({ min: 0, max: 3 }) });

/** A table of so many columns, all of whose cells are numbers. */
const numbers = (columns: number) => ({
  headRows: 1,
  rows: Array.from({ length: 4 }, (_row, y) =>
    Array.from({ length: columns }, (_cell, x) => textCell(y === 0 ? `项目${x}` : `${x * 1000 + y}`)),
  ),
});

describe('cells of a table', () => {
  test('never share a place, stay within head, body and table, and each has one', () => {
    fc.assert(
      fc.property(table, (given) => {
        const { cells, columns } = gridOf(given.rows, given.headRows);
        expect(cells.map((placed) => placed.cell)).toEqual(given.rows.flat());
        const taken = new Set<string>();
        for (const { x, y, colspan, rowspan } of cells) {
          expect(x + colspan).toBeLessThanOrEqual(columns);
          expect(y + rowspan).toBeLessThanOrEqual(
            y < given.headRows ? Math.max(given.headRows, y + 1) : given.rows.length,
          );
          for (let row = y; row < y + rowspan; row += 1)
            for (let column = x; column < x + colspan; column += 1) {
              expect(taken.has(`${column} ${row}`)).toBe(false);
              taken.add(`${column} ${row}`);
            }
        }
      }),
    );
  });

  test('that ask for a million columns get a place at once', () => {
    const wide = { rows: [[textCell('甲', { colspan: 1e9, rowspan: 1e9 })], [textCell('乙')]], headRows: 0 };
    expect(gridOf(wide.rows, 0).columns).toBe(1001);
  });
});

describe('a plan', () => {
  test('shows every cell, in columns that are as wide as the page', () => {
    fc.assert(
      fc.property(table, (given) => {
        const plan = planTable(given, page, 12);
        const width = plan.landscape ? page.landscape : page.portrait;
        const shown = new Set(
          plan.parts.flatMap(({ head, rows: body }) => [...head, ...body]).map((one) => one.cell),
        );
        expect(shown).toEqual(new Set(given.rows.flat()));
        for (const { widths, head, rows: body } of plan.parts) {
          expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width, 3);
          expect(Math.min(...widths)).toBeGreaterThan(0);
          for (const { x, colspan } of [...head, ...body])
            expect(x + colspan).toBeLessThanOrEqual(widths.length);
        }
      }),
    );
  });

  test('turns the page for fourteen columns, and divides forty into parts that begin with the first', () => {
    expect(planTable(numbers(5), page, 12)).toMatchObject({ landscape: false, size: 12 });
    const turned = planTable(numbers(18), page, 12);
    expect(turned).toMatchObject({ landscape: true });
    expect(turned.parts).toHaveLength(1);
    const divided = planTable(numbers(40), page, 12);
    expect(divided.parts.length).toBeGreaterThan(1);
    expect(divided.size).toBeGreaterThanOrEqual(9);
    const heads = divided.parts.map(({ head }) => head.map((one) => one.cell.content[0]));
    const first = { type: 'text', text: '项目0' };
    for (const head of heads) expect(head[0]).toEqual(first);
    expect(heads.flatMap((head) => head.slice(1))).toEqual(
      Array.from({ length: 39 }, (_none, at) => ({ type: 'text', text: `项目${at + 1}` })),
    );
  });
});
