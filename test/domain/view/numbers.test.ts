import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf } from '../../../src/domain/search/answer-of.ts';
import { listedDay, listedMonth, spelledDay, spelledMonth } from '../../../src/domain/view/history/days.ts';
import { changedValue } from '../../../src/domain/view/history/names.ts';
import { viewOf } from '../../../src/domain/view/item/views.ts';
import { fill } from '../../../src/domain/view/labels.ts';
import {
  amountOf,
  commonNumbers,
  type NumberStyle,
  numbersOfWord,
  numbersWord,
  shownColumn,
  shownNumber,
} from '../../../src/domain/view/numbers.ts';
import { labelsFor } from '../../../src/labels/index.ts';
import { shippedContext } from '../../shipped-context.ts';

test.each([
  [1234567.5, undefined, '1,234,567.5', ''],
  [-1535.55, '万元', '−1,535.55', '万元'],
  [27914.6, '£', '£27,914.60', ''],
  [-50, '£', '−£50', ''],
  [null, '£', '—', '£'],
])('%j in %s is written %s %s', (value, unit, number, shown) => {
  expect(amountOf(value, commonNumbers, unit)).toEqual({ value: number, unit: shown });
});

test('a number without its unit keeps the decimals of money', () => {
  expect([
    shownNumber(6142.6, commonNumbers, '£'),
    shownNumber(6142.6, commonNumbers),
    shownNumber(6142, commonNumbers, '£'),
  ]).toEqual(['6,142.60', '6,142.6', '6,142']);
});

test('one is singular, all else is plural', () => {
  const label = '{n} {n:item|items} of {what}';
  expect([0, 1, 2, 21].map((n) => fill(label, { n, what: '{n:a|b}' }))).toEqual([
    '0 items of {n:a|b}',
    '1 item of {n:a|b}',
    '2 items of {n:a|b}',
    '21 items of {n:a|b}',
  ]);
});

test('days and months are written as the language has them', () => {
  expect([spelledDay('2024-05-01', 'en'), listedDay('2024-05-01', 'en')]).toEqual([
    '1 May 2024',
    '1 May 2024',
  ]);
  expect([spelledDay('2024-05-01', 'zh-CN'), listedDay('2024-05-01', 'zh-CN')]).toEqual([
    '2024年5月1日',
    '2024-05-01',
  ]);
  expect([
    spelledMonth('2024-05', 'en'),
    listedMonth('2024-05', 'zh-CN'),
    spelledMonth('2024-05', 'zh-CN'),
  ]).toEqual(['May 2024', '2024-05', '2024年5月']);
  expect(listedDay('some day', 'en')).toBe('some day');
});

const styles: fc.Arbitrary<NumberStyle> = fc.record({
  thousands: fc.constantFrom('comma', 'space', 'none'),
  decimals: fc.integer({ min: 0, max: 4 }),
});
const read = (shown: string) => Number(shown.replace('−', '-').replace(/[,\u202f]/g, ''));

test('in whatever style, the number that is shown is the number that was typed', () => {
  const values = fc
    .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, places]) => digits / 10 ** places);
  fc.assert(
    fc.property(values, styles, (value, style) => {
      const shown = shownNumber(value, style);
      expect(read(shown)).toBe(value);
      expect(shown).toMatch(/^−?\d{1,3}(?:(?:[,\u202f]\d{3})*|\d*)(?:\.\d+)?$/);
      const decimals = shown.split('.')[1]?.length ?? 0;
      if (!Number.isInteger(value)) expect(decimals).toBeGreaterThanOrEqual(style.decimals);
    }),
  );
});

test('figures of a table keep their decimals, and whole numbers alone are left as they are', () => {
  const shown = (style: NumberStyle, ...texts: string[]) => shownColumn(texts, style);
  expect(shown(commonNumbers, '2186.50', '-4.3', '12', '—', '1 902.0', '86.7%')).toEqual([
    '2,186.50',
    '−4.3',
    '12',
    '—',
    '1,902.0',
    '86.7%',
  ]);
  expect(shown({ thousands: 'space', decimals: 2 }, '1,234,567', '0.5')).toEqual([
    '1\u202f234\u202f567',
    '0.5',
  ]);
  expect(shown(commonNumbers, '2024', '810000', '-3', '2010301')).toEqual([
    '2024',
    '810000',
    '−3',
    '2010301',
  ]);
});

test('a style travels to the browser in one word, and no word is the common one', () => {
  expect(numbersWord(commonNumbers)).toBe('');
  fc.assert(
    fc.property(styles, (style) => {
      expect(numbersOfWord(numbersWord(style))).toEqual(style);
    }),
  );
  expect(['x-1', 'comma-9', '', undefined].map(numbersOfWord)).toEqual(Array(4).fill(commonNumbers));
});

test('pages, answers of search and sentences on changes write a figure of a report alike', () => {
  const context = {
    ...shippedContext('2026-11-01'),
    labels: labelsFor('zh-CN', { thousands: 'space', decimals: 2 }),
  };
  const budget = context.corpus.byPath.get('reports/2024/qiyun-budget') ?? expect.fail();
  const page = viewOf(budget).panels(context, budget);
  const figures = page.flatMap((panel) => (panel.type === 'figures' ? panel.figures : []));
  expect(figures[0]).toMatchObject({ value: '2\u202f186.50', unit: '万元' });
  expect(answerOf(context, budget)?.figures[0]?.text).toBe('2\u202f186.50 万元');
  const change = { path: ['figures', 'revenue', 'value'], names: ['收入'], before: 1902, after: 2186.5 };
  expect(
    changedValue({ labels: context.labels, corpus: context.corpus } as never, change as never, 2186.5),
  ).toBe('2\u202f186.50');
});
