import {
  applicantColumns,
  type FormRow,
  outcomeColumns,
  proceedingRows,
  rowsOf,
  type Tables,
  valueAt,
} from './form.ts';

/** Place of a cell in the tables, e.g. `['applications', 'granted', 0]`. */
export type CellPath = readonly (string | number)[];

/**
 * A sum that the form demands. Balance: 第一项加第二项之和等于第三项加第四项之和 (printed in the head of the table);
 * outcomes: 总计 of the third item is the sum of what stands above it; row: 总计 of a row is the sum of the
 * applicants; group: 总计 of proceedings is the sum of the outcomes.
 */
export interface Sum {
  readonly of: 'balance' | 'outcomes' | 'row' | 'group';
  readonly left: readonly CellPath[];
  readonly right: readonly CellPath[];
  /** The cell at which a breach is told: one of the right side, the only one but for the balance. */
  readonly result: CellPath;
}

/** A sum that does not hold, with both sides as they are. */
export interface Breach extends Sum {
  readonly leftSum: number;
  readonly rightSum: number;
}

/** A cell which, with another number, would make every sum hold in which it stands. */
export interface Suspect {
  readonly cell: CellPath;
  readonly found: number;
  readonly expected: number;
}

/** Every sum of the tables of a format: rules R1 to R4 in the order of the form. */
export function sumsOf(format: Tables['format']): Sum[] {
  const rows = rowsOf(format);
  const cell = ({ path: [row, part] }: FormRow, column: number): CellPath =>
    part === undefined ? ['applications', row, column] : ['applications', row, part, column];
  const named = (name: string) => rows.find(({ path }) => path[0] === name) as FormRow;
  const [received, over, total, forward] = ['received', 'carriedOver', 'total', 'carriedForward'].map(
    named,
  ) as [FormRow, FormRow, FormRow, FormRow];
  const details = rows.filter((row) => row.number[0] === 3 && row !== total);
  const columns = numbers(applicantColumns);
  const all = columns.length - 1;
  return [
    ...columns.map((at): Sum => {
      const result = cell(forward, at);
      const left = [cell(received, at), cell(over, at)];
      return { of: 'balance', left, right: [cell(total, at), result], result };
    }),
    ...columns.map((at) =>
      sum(
        'outcomes',
        details.map((row) => cell(row, at)),
        cell(total, at),
      ),
    ),
    ...rows.map((row) =>
      sum(
        'row',
        numbers(all).map((at) => cell(row, at)),
        cell(row, all),
      ),
    ),
    ...proceedingRows.map((row) => {
      const last = outcomeColumns - 1;
      return sum(
        'group',
        numbers(last).map((at) => ['proceedings', row, at]),
        ['proceedings', row, last],
      );
    }),
  ];
}

const sum = (of: Sum['of'], left: readonly CellPath[], result: CellPath): Sum => ({
  ...{ of, left, right: [result], result },
});

const numbers = (length: number): number[] => Array.from({ length }, (_, at) => at);

/** The sums that do not hold. One with a blank cell says nothing: blank is not zero. */
export function breachesOf(tables: Tables): Breach[] {
  return sumsOf(tables.format).flatMap((one) => {
    const [leftSum, rightSum] = [total(tables, one.left), total(tables, one.right)];
    return leftSum === null || rightSum === null || leftSum === rightSum ? [] : { ...one, leftSum, rightSum };
  });
}

function total(tables: Tables, cells: readonly CellPath[]): number | null {
  const values = cells.map((cell) => valueAt(tables, cell));
  return values.every((value) => typeof value === 'number')
    ? values.reduce((all, value) => all + value, 0)
    : null;
}

/**
 * The one cell of a broken sum that explains it: another number there mends all sums with that cell, which are two at
 * least. Null where there is none, or more than one.
 */
export function suspectOf(tables: Tables, breaches: readonly Breach[], breach: Breach): Suspect | null {
  const found = [...breach.left, ...breach.right].flatMap((cell) => suspicion(tables, breaches, cell) ?? []);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function suspicion(tables: Tables, breaches: readonly Breach[], cell: CellPath): Suspect | null {
  const within = sumsOf(tables.format).filter(({ left, right }) => holds(left, cell) || holds(right, cell));
  const wanted = within.map((one) => {
    const breach = breaches.find(({ of, result }) => of === one.of && same(result, one.result));
    if (!breach) return null;
    const missing = breach.rightSum - breach.leftSum;
    return holds(one.left, cell) ? missing : -missing;
  });
  const [change] = wanted;
  const value = valueAt(tables, cell);
  if (wanted.length < 2 || typeof change !== 'number' || typeof value !== 'number') return null;
  const expected = value + change;
  return expected >= 0 && wanted.every((other) => other === change) ? { cell, found: value, expected } : null;
}

const same = (a: CellPath, b: CellPath): boolean => a.join('.') === b.join('.');
const holds = (cells: readonly CellPath[], cell: CellPath): boolean => cells.some((one) => same(one, cell));

/** Number of cells that are blank, in all three tables. */
export const blankCells = (value: unknown): number =>
  value === null
    ? 1
    : typeof value === 'object'
      ? Object.values(value).reduce<number>((all, inner) => all + blankCells(inner), 0)
      : 0;
