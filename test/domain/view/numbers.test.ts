import { expect, test } from 'vitest';
import { listedDay, listedMonth, spelledDay, spelledMonth } from '../../../src/domain/view/history/days.ts';
import { fill } from '../../../src/domain/view/labels.ts';
import { amountOf, shownNumber } from '../../../src/domain/view/numbers.ts';

test.each([
  [1234567.5, undefined, '1,234,567.5', ''],
  [-1535.55, '万元', '−1,535.55', '万元'],
  [27914.6, '£', '£27,914.60', ''],
  [-50, '£', '−£50', ''],
  [null, '£', '—', '£'],
])('%j in %s is written %s %s', (value, unit, number, shown) => {
  expect(amountOf(value, unit)).toEqual({ value: number, unit: shown });
});

test('a number without its unit keeps the decimals of money', () => {
  expect([shownNumber(6142.6, '£'), shownNumber(6142.6), shownNumber(6142, '£')]).toEqual([
    '6,142.60',
    '6,142.6',
    '6,142',
  ]);
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
