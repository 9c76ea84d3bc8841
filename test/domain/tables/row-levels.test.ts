import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelLooks, rowLevels } from '../../../src/domain/tables/row-levels.ts';
import { textIn } from '../../../src/domain/text/message.ts';

const cells = (rows: readonly string[]) => rows.map((row) => row.split('|'));
const depthsOf = (...rows: string[]) => rowLevels(cells(rows))?.rows.map(({ depth }) => depth) ?? null;

const part = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'));
const classes = fc.uniqueArray(fc.integer({ min: 201, max: 233 }).map(String), {
  minLength: 1,
  maxLength: 4,
});
/** Classes with groups with items, as a budget lists them. */
const budgets = classes.chain((names) =>
  fc
    .tuple(
      ...names.map((name) =>
        fc
          .uniqueArray(part, { minLength: 1, maxLength: 3 })
          .chain((groups) =>
            fc.tuple(
              ...groups.map((group) =>
                fc.uniqueArray(part, { maxLength: 3 }).map((items) => ({ group, items })),
              ),
            ),
          )
          .map((groups) => [
            [name],
            ...groups.flatMap(({ group, items }) => [
              [name, group],
              ...items.map((item) => [name, group, item]),
            ]),
          ]),
      ),
    )
    .map((all) => all.flat()),
);

test('whatever classes, groups and items a budget has, their codes say the levels, in one column or three', () => {
  fc.assert(
    fc.property(budgets, (codes) => {
      const depths = codes.map(({ length }) => length - 1);
      const joined = codes.map((code) => [code.join(''), '科目', '12.5']);
      const apart = codes.map(([a = '', b = '', c = '']) => [a, b, c, '科目', '12.5']);
      const brief = codes.map((code, at) => {
        const before = codes[at - 1] ?? [];
        const shown = code.map((digits, place) =>
          place < code.length - 1 && before[place] === digits ? '' : digits,
        );
        return [shown[0] ?? '', shown[1] ?? '', shown[2] ?? '', '科目', '12.5'];
      });
      for (const [rows, names] of [
        [joined, 1],
        [apart, 3],
        [brief, 3],
      ] as const) {
        const levels = rowLevels(rows);
        expect(levels).toMatchObject({ names, isCoded: true });
        expect(levels?.rows.map(({ depth }) => depth)).toEqual(depths);
        expect(levels?.rows.map(({ isSum }) => isSum)).toEqual(
          codes.map((code, at) => (codes[at + 1]?.length ?? 0) > code.length),
        );
      }
    }),
  );
});

test('names that are set in are parts of the row above', () => {
  const names = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(names, (steps) => {
      const depths = [0];
      for (const step of steps) depths.push(Math.min(step, (depths.at(-1) ?? 0) + 1));
      fc.pre(depths.some((depth) => depth > 0));
      const rows = depths.map((depth) => [`${'　'.repeat(depth)}甲`, '1,000.5']);
      expect(rowLevels(rows)?.rows.map(({ depth }) => depth)).toEqual(depths);
    }),
  );
});

test('any cells are read: as many levels as rows, none deeper than five', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '201',
      '20103',
      '2010301',
      '03',
      '合计',
      '一、甲',
      '（一）乙',
      '1.丙',
      '　丁',
      '12',
      '-',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const levels = rowLevels(rows);
      if (!levels) return;
      expect(levels.rows).toHaveLength(rows.length);
      expect(Math.max(...levels.rows.map(({ depth }) => depth))).toBeLessThanOrEqual(5);
    }),
  );
});

test('the total stands at the top and is a sum, before the classes or behind them', () => {
  const rows = ['|合计|30', '201|一般公共服务支出|30', '20103|政府办公厅（室）事务|30', '总计||30'];
  expect(depthsOf(...rows)).toEqual([0, 0, 1, 0]);
  const looks = levelLooks(rowLevels(cells(rows)) ?? expect.fail());
  expect(looks.map(({ sum }) => sum)).toEqual(['sum whole', 'sum whole', undefined, 'sum whole']);
  expect(looks.map(({ said }) => said && textIn(said, 'en'))).toEqual([
    null,
    'Class, subtotal',
    'Group',
    null,
  ]);
});

test('一、 and what stands below it without a mark is its part where the amounts say so', () => {
  const [first, second] = [
    ['一、收入总计|2186.5', '上级补助收入|1902.0', '非税收入|36.5', '上年结转|248.0'],
    ['二、支出总计|2186.5', '一般公共服务支出|2186.5'],
  ];
  expect(depthsOf(...first, ...second)).toEqual([0, 1, 1, 1, 0, 1]);
  expect(depthsOf('一、收入总计|2186.5', '上级补助收入|1902.0', ...second)).toBeNull();
});

test('（一） and 1. below 一、 are its parts', () => {
  expect(
    depthsOf('一、新收|3', '二、结果|3', '（一）公开|1', '（二）其他|2', '1.甲|1', '三、结转|0'),
  ).toEqual([0, 0, 1, 1, 2, 0]);
});

test.each([
  ['numbers that only look like codes', ['420|甲|1', '42034|乙|2']],
  ['years', ['2023|甲|1', '2024|乙|2']],
  ['a code twice', ['201|甲|1', '20101|乙|2', '20101|丙|3']],
  ['a group of another class', ['201|甲|1', '20101|乙|1', '20203|丙|3']],
  ['codes of one level', ['201|甲|1', '202|乙|2']],
  ['no figures', ['201|甲|有', '20101|乙|无']],
  ['chapters of words', ['一、甲|说明', '二、乙|说明']],
  ['one row', ['201|甲|1']],
])('nothing is said of %s', (_what, rows) => {
  expect(depthsOf(...rows)).toBeNull();
});

test('the words of a row say class, group, item and sum', () => {
  const levels = rowLevels(cells(['201|甲|3', '20103|乙|3', '2010301|丙|3']));
  const said = levelLooks(levels ?? expect.fail()).map((look) => look.said && textIn(look.said, 'zh-CN'));
  expect(said).toEqual(['类，小计', '款，小计', '项']);
});

test('ten thousand rows take no time', () => {
  const rows = Array.from({ length: 10_000 }, (_row, at) => [at % 2 ? '乙' : '一、甲', '1']);
  const start = performance.now();
  expect(rowLevels(rows)?.rows).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(300);
});
