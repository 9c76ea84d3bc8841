import fc from 'fast-check';
import { proceedingRows, rowsOf, type Tables } from '../../../src/domain/disclosure/form.ts';
import { placesOf } from '../../../src/domain/import/tables/statutory/places.ts';

type Row = number[];
const counts = (length: number) => fc.array(fc.nat(50), { minLength: length, maxLength: length });
const withTotal = (row: Row): Row => [...row, row.reduce((all, value) => all + value, 0)];
const added = (rows: readonly Row[]): Row =>
  Array.from({ length: 7 }, (_, at) => rows.reduce((all, row) => all + (row[at] ?? 0), 0));

/** Tables of a format in which every sum holds, counted by hand: outcomes first, then what they add up to. */
export const rightTables = (format: Tables['format']): fc.Arbitrary<Tables> => {
  const details = rowsOf(format).filter(({ number, path }) => number[0] === 3 && path[0] !== 'total');
  return fc
    .record({
      details: fc.array(counts(6), { minLength: details.length, maxLength: details.length }),
      forward: counts(6),
      over: counts(6),
      proceedings: fc.array(counts(4), { minLength: 3, maxLength: 3 }),
      active: fc.array(fc.nat(900), { minLength: 30, maxLength: 30 }),
    })
    .map((made) => {
      const rows = made.details.map(withTotal);
      const total = added(rows);
      // As many as came before can only have been carried over where so many were handled.
      const forward = withTotal(made.forward);
      const over = withTotal(made.over.map((count, at) => Math.min(count, total[at] ?? 0)));
      const received = added([total, forward]).map((count, at) => count - (over[at] ?? 0));
      const cells = new Map<string, Row>([
        ['received', received],
        ['carriedOver', over],
        ['total', total],
        ['carriedForward', forward],
        ...details.map(({ path }, at) => [path.join('.'), rows[at] ?? []] as const),
      ]);
      const groups = proceedingRows.map((row, at) => [row, withTotal(made.proceedings[at] ?? [])] as const);
      return treeOf(format, cells, new Map(groups), made.active);
    });
};

function treeOf(
  format: Tables['format'],
  cells: ReadonlyMap<string, Row>,
  groups: ReadonlyMap<string, Row>,
  active: Row,
): Tables {
  const root: Record<string, unknown> = { format };
  placesOf(format).forEach((place, index) => {
    const steps = place.split('.');
    const last = steps.pop() ?? '';
    const row = /^\d$/.test(last);
    let at = root;
    steps.forEach((step, depth) => {
      at[step] ??= row && depth === steps.length - 1 ? [] : {};
      at = at[step] as Record<string, unknown>;
    });
    const [table, ...path] = steps;
    const numbers = table === 'applications' ? cells.get(path.join('.')) : groups.get(path.join('.'));
    at[last] = row ? numbers?.[Number(last)] : active[index];
  });
  return root as unknown as Tables;
}

/** The same tables with another number in one cell. */
export function withCell(tables: Tables, path: readonly (string | number)[], value: number | null): Tables {
  const copy = structuredClone(tables) as unknown as Record<string | number, unknown>;
  const at = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as typeof copy)[key], copy);
  (at as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
  return copy as unknown as Tables;
}
