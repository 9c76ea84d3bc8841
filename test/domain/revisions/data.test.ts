import { expect, test } from 'vitest';
import { compareData } from '../../../src/domain/revisions/compare/data.ts';

const changed = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) =>
  compareData(before, after).map(({ path, names, before: old, after: next }) => [
    path.join('.'),
    names.join('/'),
    old,
    next,
  ]);

test.each([
  [
    'a limit is one value',
    { t: { count: 5, unit: 'day' } },
    { t: { count: 3, unit: 'day' } },
    [['t', '', '5 day', '3 day']],
  ],
  ['a limit that came', {}, { t: { count: 3, unit: 'day' } }, [['t', '', null, '3 day']]],
  [
    'a map of two other fields',
    { t: { count: 5, of: 'a' } },
    { t: { count: 3, of: 'a' } },
    [['t.count', '', 5, 3]],
  ],
  [
    'a map of three fields',
    { t: { count: 5, unit: 'a', x: 1 } },
    { t: { count: 3, unit: 'a', x: 1 } },
    [['t.count', '', 5, 3]],
  ],
  [
    'a day',
    { d: new Date('2024-01-01') },
    { d: new Date('2024-01-02') },
    [['d', '', '2024-01-01', '2024-01-02']],
  ],
  ['a day and its text', { d: new Date('2024-01-01') }, { d: '2024-01-01' }, []],
  ['a day that there is not', { d: new Date('x') }, { d: 'x' }, [['d', '', 'Invalid Date', 'x']]],
  ['nothing and null', { a: null }, {}, []],
  ['true and false', { a: true }, { a: false }, [['a', '', true, false]]],
  ['a key that every object has', {}, { toString: 'x' }, [['toString', '', null, 'x']]],
  [
    'a field of the first level that came whole',
    {},
    { a: { b: 1, c: 2 } },
    [
      ['a.b', '', null, 1],
      ['a.c', '', null, 2],
    ],
  ],
  ['a list that came', {}, { a: ['x'] }, [['a.0', '', null, 'x']]],
  ['a list that was one value', { a: 'x' }, { a: ['x', 'y'] }, [['a.1', '', null, 'y']]],
  ['a list that went', { a: ['x'] }, { a: null }, [['a.0', '', 'x', null]]],
  ['words that stand twice are told by place', { a: ['x', 'x'] }, { a: ['x', 'y'] }, [['a.1', '', 'x', 'y']]],
  [
    'an entry that went, in one line',
    { a: [{ name: '甲', b: ['x', 'y'], c: null, d: { e: 1 } }] },
    { a: [] },
    [['a.0', '甲', '甲；x、y；1', null]],
  ],
  [
    'an entry with a label',
    { a: [{ label: '甲', n: 1 }] },
    { a: [{ label: '甲', n: 2 }] },
    [['a.0.n', '甲', 1, 2]],
  ],
])('%s', (_what, before, after, expected) => {
  expect(changed(before, after)).toEqual(expected);
});

test.each([
  'key',
  'code',
  'id',
  'number',
  'name',
  'title',
  'label',
  'item',
  'question',
  'href',
  'date',
  'year',
])('entries are told apart by %s', (field) => {
  const [one, two] = [
    { [field]: 'a', n: 1 },
    { [field]: 'b', n: 1 },
  ];
  expect(changed({ list: [one, two] }, { list: [two, { ...one, n: 2 }] }).map(([path]) => path)).toEqual([
    'list.1.n',
  ]);
});

test.each(['label', 'name', 'title', 'item', 'question', 'key', 'code', 'number'])(
  'an entry is called by its %s',
  (field) => {
    const list = (n: number) => ({ list: [{ [field]: '甲', n }] });
    expect(changed(list(1), list(2))).toEqual([['list.0.n', '甲', 1, 2]]);
  },
);

test('an entry whose name is no text has none', () => {
  expect(changed({ list: [{ number: 7, n: 1 }] }, { list: [{ number: 7, n: 2 }] })).toEqual([
    ['list.0.n', '', 1, 2],
  ]);
});
