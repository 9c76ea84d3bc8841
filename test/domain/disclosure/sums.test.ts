import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf, type Tables, valueAt } from '../../../src/domain/disclosure/form.ts';
import {
  blankCells,
  breachesOf,
  type CellPath,
  sumsOf,
  suspectOf,
} from '../../../src/domain/disclosure/sums.ts';
import { placesOf } from '../../../src/domain/import/tables/statutory/places.ts';
import { disclosureTables } from '../../../src/domain/schema/disclosure-tables.ts';
import { rightTables, withCell } from './any-tables.ts';

const formats = ['2021-30', '2019-60'] as const;
const cellsOf = (format: Tables['format']): CellPath[] =>
  placesOf(format)
    .filter((place) => !place.startsWith('active.'))
    .map((place) => place.split('.').map((step) => (/^\d$/.test(step) ? Number(step) : step)));
const named = ({ of, result }: { of: string; result: CellPath }) => `${of} ${result.join('.')}`;
/** What stands in a column and row by the words of the domain facts, not by the code that is tested. */
const expectedFor = (format: Tables['format'], cell: CellPath): string[] => {
  const row = cell.slice(0, -1).join('.');
  const column = Number(cell.at(-1));
  if (cell[0] === 'proceedings') return [`group ${row}.4`];
  const balanced = ['received', 'carriedOver', 'total', 'carriedForward'].includes(String(cell[1]));
  const isOutcome = !['received', 'carriedOver', 'carriedForward'].includes(String(cell[1]));
  expect(placesOf(format)).toContain(cell.join('.'));
  return [
    ...(balanced ? [`balance applications.carriedForward.${column}`] : []),
    ...(isOutcome ? [`outcomes applications.total.${column}`] : []),
    `row ${row}.6`,
  ];
};

describe.each(formats)('tables of format %s', (format) => {
  const cells = cellsOf(format);

  test('have the rows, cells and sums of the form', () => {
    const rows = format === '2021-30' ? 25 : 23;
    expect(rowsOf(format)).toHaveLength(rows);
    expect(cells).toHaveLength(rows * 7 + 15);
    expect(sumsOf(format)).toHaveLength(7 + 7 + rows + 3);
  });

  test('hold every sum where they are right', () => {
    fc.assert(
      fc.property(rightTables(format), (tables) => {
        expect(disclosureTables.parse(tables)).toEqual(tables);
        expect(breachesOf(tables)).toEqual([]);
      }),
    );
  });

  test('with one wrong cell break the sums that contain it and no other; of applications the cell is named', () => {
    const anyCell = fc.constantFrom(...cells);
    const holds = (right: Tables, cell: CellPath, more: number) => {
      const value = Number(valueAt(right, cell));
      const tables = withCell(right, cell, value + more);
      const breaches = breachesOf(tables);
      expect(breaches.map(named)).toEqual(expectedFor(format, cell));
      const suspect = cell[0] === 'proceedings' ? null : { cell, found: value + more, expected: value };
      expect(breaches.map((breach) => suspectOf(tables, breaches, breach))).toEqual(
        breaches.map(() => suspect),
      );
    };
    fc.assert(fc.property(rightTables(format), anyCell, fc.integer({ min: 1, max: 99 }), holds), {
      numRuns: 40,
    });
  });

  test('with a blank cell say nothing of the sums that contain it: blank is not zero', () => {
    fc.assert(
      fc.property(rightTables(format), fc.constantFrom(...cells), (right, cell) => {
        const tables = withCell(right, cell, null);
        expect(breachesOf(tables)).toEqual([]);
        expect(blankCells(tables)).toBe(1);
      }),
    );
  });

  test('forty wrong cells, each in a table of its own, are all found, and nothing else', () => {
    const [right] = fc.sample(rightTables(format), { numRuns: 1, seed: 19 });
    const seeded = cells.filter((_cell, at) => at % 4 === 0).slice(0, 40);
    expect(seeded).toHaveLength(40);
    const found = seeded.map((cell) => {
      const tables = withCell(right as Tables, cell, Number(valueAt(right as Tables, cell)) + 1);
      return breachesOf(tables).map(named);
    });
    expect(found).toEqual(seeded.map((cell) => expectedFor(format, cell)));
  });

  test('forty wrong cells in one table break every sum that contains one of them, and no other', () => {
    const [right] = fc.sample(rightTables(format), { numRuns: 1, seed: 19 });
    // Powers of two cannot cancel each other out.
    const seeded = cells.filter((_cell, at) => at % 4 === 1).slice(0, 40);
    const tables = seeded.reduce(
      (broken, cell, at) => withCell(broken, cell, Number(valueAt(broken, cell)) + 2 ** at),
      right as Tables,
    );
    const broken = new Set(seeded.flatMap((cell) => expectedFor(format, cell)));
    expect(broken.size).toBeLessThan(sumsOf(format).length);
    expect(breachesOf(tables).map(named).sort()).toEqual([...broken].sort());
  });
});
