import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Cell,
  cellsOf,
  type Grid,
  gridOf,
  matrixOf,
  plainText,
} from '../../../../src/domain/import/tables/grid.ts';
import { unflatten } from '../../../../src/domain/import/tables/statutory/flattened.ts';
import { isLabel } from '../../../../src/domain/import/tables/statutory/labels.ts';
import { placesOf } from '../../../../src/domain/import/tables/statutory/places.ts';
import {
  type ReadDisclosure,
  readDisclosure,
} from '../../../../src/domain/import/tables/statutory/read-disclosure.ts';
import { anyLayout, anyValues, laidOut } from './statutory-layouts.ts';

const page = (name: string) =>
  readFileSync(`test/fixtures/import/pages/${name}.txt`, 'utf8')
    .split('\n')
    .map((text, at) => ({ text, line: at + 1 }));
const read = (grids: readonly Grid[], year: number | null = null) =>
  readDisclosure(grids.map(matrixOf), year);
const valuesOf = (found: ReadDisclosure | null, format: '2021-30' | '2019-60') =>
  Object.fromEntries(placesOf(format).map((path) => [path, at(found?.tables, path)]));
const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce((part, step) => (part as Record<string, unknown>)[step], tree);

describe.each(['2021-30', '2019-60'] as const)('the format %s', (format) => {
  test('says the same in every layout: rows, columns and blocks in any order, merged, spaced, full-width', () => {
    fc.assert(
      fc.property(anyValues(format), anyLayout, (values, layout) => {
        const found = read(laidOut(values, format, layout));
        expect(valuesOf(found, format)).toEqual(Object.fromEntries(values));
        expect(found).toMatchObject({ unreadable: [], contradicting: [], unplaced: [], missing: [] });
        expect(found?.blank.length).toBe([...values.values()].filter((value) => value === null).length);
      }),
      { numRuns: 25 },
    );
  });

  test('no cell is lost: each is a label, was read, or is told', () => {
    const text = fc.constantFrom('', '3', '—', '约5件', '重复申请2件', '详见附件', '1,200', '0', '12元');
    fc.assert(
      fc.property(
        anyValues(format),
        anyLayout,
        fc.array(fc.tuple(fc.nat(2), fc.nat(40), fc.nat(9), text), { maxLength: 12 }),
        (values, layout, changes) => {
          const grids = laidOut(values, format, layout).map((grid, number) => changed(grid, number, changes));
          const found = read(grids);
          const told = [found?.read, found?.unreadable, found?.contradicting, found?.unplaced]
            .flatMap((cells) => cells ?? [])
            .map(({ place }) => JSON.stringify(place));
          const lost = grids
            .flatMap(cellsOf)
            .filter(
              ({ text: typed, place }) =>
                /\d|[^—\s]/.test(plainText(typed)) &&
                !isLabel(typed) &&
                !told.includes(JSON.stringify(place)),
            );
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

function changed(grid: Grid, number: number, changes: readonly [number, number, number, string][]): Grid {
  const textFor = (cell: Cell, row: number, column: number) =>
    changes.findLast(([table, at, of]) => table === number && at === row && of === column)?.[3] ?? cell.text;
  return {
    rows: grid.rows.map((cells, row) =>
      cells.map((cell, column) => ({ ...cell, text: textFor(cell, row, column) })),
    ),
  };
}

/** The tables of a page of 2024 that stand there as markup. */
function markupTables(lines: readonly { readonly text: string; readonly line: number }[]): Grid[] {
  const tables = lines
    .map(({ text }) => text)
    .join('\n')
    .split('<table>')
    .slice(1);
  return tables.map((table, number) => ({
    rows: [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ''], at) =>
      [...row.matchAll(/<td([^>]*)>(.*?)<\/td>/gs)].map(([, spans = '', text = ''], column) => ({
        text,
        colspan: Number(/colspan="(\d+)"/.exec(spans)?.[1] ?? 1),
        rowspan: Number(/rowspan="(\d+)"/.exec(spans)?.[1] ?? 1),
        place: { table: String(number + 1), row: at + 1, column: column + 1 },
      })),
    ),
  }));
}

test('the tables of 2021, cell by cell, errors of their arithmetic included', () => {
  const found = read(markupTables(page('nb02')), 2024);
  expect(found).toMatchObject({ blank: [], unreadable: [], contradicting: [], unplaced: [], missing: [] });
  expect(found?.tables).toEqual(report2024);
  expect(found?.read.find(({ path }) => path === 'applications.refused.security.2')).toMatchObject({
    text: '1',
    row: '3.危及“三安全一稳定”',
    column: '科研机构',
  });
});

test('the tables of 2019, one cell a line, are rebuilt; every other line stays', () => {
  const lines = page('nb04');
  const { grids, taken, uneven } = unflatten(lines);
  expect(uneven).toEqual([]);
  const left = lines
    .filter((line) => !taken.includes(line))
    .map(({ text }) => text.trim())
    .filter(Boolean);
  expect(left.slice(4)).toEqual([
    '访问量:',
    '一、总体情况',
    '全年主动公开政府信息170余条。',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '公开不够及时。',
    '六、其他需要报告的事项',
    '无',
  ]);
  const found = read(grids, 2020);
  expect(found).toMatchObject({ blank: [], unreadable: [], contradicting: [], unplaced: [], missing: [] });
  const stated = Object.entries(valuesOf(found, '2019-60')).filter(([, value]) => value !== 0);
  expect(stated).toEqual([
    ['active.normative.made', 5],
    ['active.normative.published', 5],
    ['active.normative.total', 5],
    ['active.procurement.count', 1],
    ['active.procurement.amount', 8040],
  ]);
});

test('any tables written one cell a line say the same, but for rows with blanks, which are named', () => {
  const flat = { numbering: true, wide: false, spaces: false, merged: false };
  fc.assert(
    fc.property(anyValues('2021-30'), (values) => {
      const order = Array.from({ length: 60 }, (_none, index) => index);
      const texts = laidOut(values, '2021-30', { ...flat, order })
        .flatMap(cellsOf)
        .map(({ text }) => text)
        .filter((text) => text !== '');
      const { grids, uneven } = unflatten(texts.map((text, index) => ({ text, line: index + 1 })));
      const found = valuesOf(read(grids), '2021-30');
      const whole = new Map<string, boolean>();
      for (const [path, value] of values) {
        const row = rowOf(path);
        whole.set(row, (whole.get(row) ?? true) && value !== null);
      }
      for (const [path, value] of values) expect(found[path]).toBe(whole.get(rowOf(path)) ? value : null);
      const broken = [...whole].filter(
        ([row, isWhole]) =>
          !isWhole && [...values].some(([path, value]) => rowOf(path) === row && value !== null),
      );
      expect(uneven.length).toBe(broken.length);
    }),
    { numRuns: 25 },
  );
});

test('a label that is broken over lines is put together, a heading before it is left alone', () => {
  const head = ['信息内容', '本年制', '发件数', '本年废止件数', '现行有', '效件数'];
  const texts = ['二、主动公开政府信息情况', ...head, '行政规范', '性文件', '1', '2', '3', '五、问题', '4'];
  const lines = texts.map((text, index) => ({ text, line: index + 1 }));
  const { grids, taken } = unflatten(lines);
  expect(read(grids)?.tables).toMatchObject({ active: { normative: { made: 1, repealed: 2, inForce: 3 } } });
  expect(lines.filter((line) => !taken.includes(line)).map(({ text }) => text)).toEqual([
    '二、主动公开政府信息情况',
    '五、问题',
    '4',
  ]);
});

test('a table that a page break parted is read on, also where the second page lost columns of groups', () => {
  fc.assert(
    fc.property(
      anyValues('2021-30'),
      fc.integer({ min: 3, max: 26 }),
      fc.boolean(),
      (values, cut, narrow) => {
        const order = Array.from({ length: 60 }, (_none, index) => index);
        const layout = { numbering: true, wide: false, spaces: false, merged: true, order };
        const [first, second, third] = laidOut(values, '2021-30', layout) as [Grid, Grid, Grid];
        const rest = second.rows
          .slice(cut)
          .map((cells) => (narrow ? [{ ...(cells.at(-8) as Cell), colspan: 1 }, ...cells.slice(-7)] : cells));
        const parts = [first, { rows: second.rows.slice(0, cut) }, { rows: rest }, third];
        expect(valuesOf(read(parts), '2021-30')).toEqual(Object.fromEntries(values));
      },
    ),
    { numRuns: 25 },
  );
});

/** The values that stand in one row of a flattened table. */
const rowOf = (path: string) =>
  path.startsWith('proceedings') ? 'proceedings' : path.replace(/\.(?:\d|made|repealed|inForce)$/, '');

test.each([
  ['０', 0],
  [' 1 2 ', 12],
  ['1,234.5', 1234.5],
  ['+3', 3],
  ['减少2', -2],
  ['16件', 16],
  ['', null],
  ['/', null],
  ['—', null],
  ['空', null],
  ['　', null],
])('a cell of %j is %j', (typed, value) => {
  const found = read([
    gridOf(
      [
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', typed, '0', '0'],
      ],
      '1',
    ),
  ]);
  expect(found?.tables).toMatchObject({ active: { regulations: { made: value, repealed: 0 } } });
  expect(found?.unreadable).toEqual([]);
});

test.each(['约5', '5-6', '见附件', '96171元', '1,2', '九'])(
  'a cell of %j is named with its place and words, not guessed',
  (typed) => {
    const found = read([
      gridOf(
        [
          ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
          ['规章', '1', typed, '0'],
        ],
        '表二',
      ),
    ]);
    expect(found?.tables).toMatchObject({ active: { regulations: { made: 1, repealed: null, inForce: 0 } } });
    expect(found?.unreadable).toEqual([
      {
        path: 'active.regulations.repealed',
        text: typed,
        row: '规章',
        column: '本年废止件数',
        place: { table: '表二', row: 2, column: 3 },
      },
    ]);
  },
);

test('the same row twice with other numbers is a contradiction, and neither is taken', () => {
  const head = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
  const found = read([gridOf([head, ['规章', '1', '0', '0'], ['规章', '2', '0', '0']], '1')]);
  expect(found?.tables).toMatchObject({ active: { regulations: { made: null, repealed: 0 } } });
  expect(found?.contradicting.map(({ text }) => text)).toEqual(['1', '2']);
});

test('a list of powers is no statutory table, and rows without heads give no numbers', () => {
  expect(
    read([
      gridOf(
        [
          ['事项', '类型'],
          ['甲', '行政许可'],
          ['乙', '行政处罚'],
          ['丙', '行政强制'],
          ['丁', '规章'],
        ],
        '1',
      ),
    ]),
  ).toBeNull();
  expect(unflatten(page('nb06'))).toEqual({ grids: [], taken: [], uneven: [] });
});

const none = [0, 0, 0, 0, 0, 0, 0];
const report2024 = {
  format: '2021-30',
  active: {
    regulations: { made: 0, repealed: 0, inForce: 0 },
    normative: { made: 2, repealed: 1, inForce: 9 },
    licences: 41,
    penalties: 3,
    coercion: 0,
    fees: 0,
  },
  applications: {
    received: [17, 1, 4, 5, 5, 2, 36],
    carriedOver: [1, 0, 0, 0, 0, 0, 1],
    granted: [0, 0, 0, 1, 0, 0, 1],
    partial: [2, 0, 0, 0, 0, 0, 2],
    refused: {
      stateSecret: none,
      otherLaw: none,
      security: [0, 0, 1, 1, 0, 0, 2],
      thirdParty: [2, 0, 0, 0, 0, 0, 2],
      internal: [2, 0, 0, 0, 0, 0, 2],
      process: [0, 0, 0, 0, 1, 0, 1],
      enforcementFile: [0, 0, 0, 1, 0, 0, 1],
      query: [0, 0, 1, 0, 0, 0, 1],
    },
    unavailable: { notHeld: [2, 0, 0, 1, 0, 0, 3], needsMaking: none, unclear: [0, 0, 1, 0, 0, 0, 1] },
    notProcessed: {
      petition: [0, 0, 0, 0, 1, 0, 1],
      repeated: none,
      publications: none,
      massive: [3, 0, 0, 0, 0, 0, 3],
      confirmation: [3, 0, 0, 0, 0, 0, 3],
    },
    other: {
      overdueCorrection: [0, 0, 0, 0, 1, 1, 2],
      overdueFee: [0, 0, 1, 1, 0, 1, 3],
      other: [2, 1, 0, 0, 1, 0, 4],
    },
    total: [17, 1, 4, 5, 4, 2, 32],
    carriedForward: [2, 0, 0, 0, 1, 0, 3],
  },
  proceedings: {
    review: [1, 0, 0, 1, 3],
    litigation: [0, 0, 1, 0, 1],
    litigationAfterReview: none.slice(0, 5),
  },
};
