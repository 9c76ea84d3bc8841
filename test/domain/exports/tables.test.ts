import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/domain/corpus.ts';
import { csvOfSheet, toCsv } from '../../../src/domain/exports/csv.ts';
import { sheetsOf } from '../../../src/domain/exports/tables/sheets-of.ts';
import { tableFiles, tableOwners } from '../../../src/domain/routes/table-files.ts';
import { placeCells, type Sheet } from '../../../src/domain/sheets/sheet.ts';
import { traceContext } from '../../../src/domain/view/traced-context.ts';
import { shippedContext } from '../../shipped-context.ts';

const context = shippedContext('2026-11-23');
const { corpus } = context;

const ownerAt = (path: string) => {
  const owner = tableOwners(corpus).find((one) => one.path === path);
  if (!owner) throw new Error(`${path} has no tables.`);
  return owner;
};
const sheetsAt = (path: string) => sheetsOf(context, ownerAt(path));
const homestead = '农村村民住宅用地（宅基地）审批';
/** Values of a sheet as a program sees them. */
const grid = ({ head, rows }: Sheet): unknown[][] => {
  const all: unknown[][] = [];
  for (const { row, column, value } of placeCells([...head, ...rows])) {
    all[row] ??= [];
    (all[row] as unknown[])[column] = value;
  }
  return all;
};

describe('the statutory tables of a report', () => {
  const [active, applications, proceedings] = sheetsAt('/reports/2023/qiyun-information-disclosure/');
  const report = entriesOf(corpus, 'reports').find(({ id }) => id === '2023/qiyun-information-disclosure');
  const tables = report?.data.disclosure;
  if (!active || !applications || !proceedings || tables?.format !== '2021-30') throw new Error('no tables');

  test('have the 175 cells of the form, each where it belongs', () => {
    const cells = grid(applications).slice(3);
    expect(cells).toHaveLength(25);
    expect(cells.map((row) => row.slice(3).length)).toEqual(Array.from({ length: 25 }, () => 7));
    const { received, refused, carriedForward } = tables.applications;
    expect(cells[0]?.slice(3)).toEqual(received);
    expect(cells[4]?.slice(3)).toEqual(refused.stateSecret);
    expect(cells.at(-1)?.slice(3)).toEqual(carriedForward);
    expect(cells[4]?.slice(1, 3)).toEqual(['（三）不予公开', '1.属于国家秘密']);
  });

  test('keep the merged heads, the sum rule in the corner, and numbers as numbers', () => {
    expect(applications.head[0]?.[0]).toMatchObject({ colspan: 3, rowspan: 3, names: 'column' });
    expect(String(applications.head[0]?.[0]?.value)).toContain('第一项加第二项之和，等于第三项加第四项之和');
    expect(grid(active)[0]).toEqual(['第二十条第（一）项']);
    expect(grid(proceedings).at(-1)).toEqual(Object.values(tables.proceedings).flat());
  });
});

test('the table of all services names each once, with the time that is saved, and each material once', () => {
  const [services, materials] = sheetsAt('/services/');
  const { length } = entriesOf(corpus, 'services');
  expect(services?.rows).toHaveLength(length);
  const rows = grid(services as Sheet);
  const at = rows[0]?.indexOf('比法定时限少') ?? -1;
  const saved = Object.fromEntries(rows.slice(1).map((row) => [row[0], row[at]]));
  expect(saved[homestead]).toBe('4 个工作日');
  const names = grid(materials as Sheet)
    .slice(1)
    .map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(grid(materials as Sheet)[1]?.[3]).toBeGreaterThan(5);
});

test('a list of office-holders says who is in office on the day of the site', () => {
  const [people] = sheetsAt('/staff/qiyun/');
  const rows = grid(people as Sheet);
  expect(rows[0]?.at(-1)).toBe('截至 2026-11-23');
  expect(new Set(rows.slice(1).map((row) => row.at(-1)))).toEqual(new Set(['在任', '已离任']));
});

test('a list of duties has a row for each, and no column that no duty fills', () => {
  for (const entry of entriesOf(corpus, 'responsibilities')) {
    if (!entry.data.items) continue;
    const [sheet] = sheetsAt(`/responsibilities/${entry.id}/`);
    const rows = grid(sheet as Sheet);
    expect(rows).toHaveLength(entry.data.items.length + 1);
    expect(rows[0]?.every((_head, at) => rows.slice(1).some((row) => row[at] !== null))).toBe(true);
  }
  expect.hasAssertions();
});

test('what says something of the day asks for it: the next build makes it anew', () => {
  const { context: traced, during } = traceContext(context);
  const asked = (path: string) => {
    const owner = tableOwners(traced.corpus).find((one) => one.path === path);
    return owner ? during(() => sheetsOf(traced, owner)).asked : [];
  };
  expect(asked('/staff/qiyun/')).toContain('day');
  expect(asked('/services/')).not.toContain('day');
  expect(asked('/reports/2023/qiyun-information-disclosure/')).toContain(
    'text reports/2023/qiyun-information-disclosure',
  );
});

test('no two files have one address', () => {
  const paths = tableFiles(corpus);
  expect(paths.length).toBeGreaterThan(10);
  expect(new Set(paths).size).toBe(paths.length);
});

test('a CSV cell never begins a formula, and keeps commas, quotes and lines', () => {
  expect(toCsv([['=1+1', 'a,b', 'c"d', 'e\nf', 5, -5, null]])).toBe(
    '\uFEFF\'=1+1,"a,b","c""d","e\nf",5,-5,\r\n',
  );
  expect(csvOfSheet({ name: '', head: [[{ value: '头' }]], rows: [[{ value: '00123' }]] })).toBe(
    '\uFEFF头\r\n00123\r\n',
  );
});
