import { expect, test } from 'vitest';
import { digitRuns, windowsOf } from '../../../src/domain/personal/digit-runs.ts';
import { hinted, isNamed } from '../../../src/domain/personal/personal-number.ts';
import { plainDigits } from '../../../src/domain/personal/plain-digits.ts';

test('a run has its digits one by one, with what stands between', () => {
  expect(digitRuns('甲12 | 34-5x。6', 3)).toEqual([
    {
      tokens: [
        { digits: '12', index: 1, gap: '' },
        { digits: '34', index: 6, gap: ' | ' },
        { digits: '5X', index: 9, gap: '-' },
      ],
      ...{ opens: false, closes: false },
    },
  ]);
});

test('blanks do not make a run long enough', () => {
  expect(digitRuns('1 2 3 4 5', 6)).toEqual([]);
  expect(digitRuns('1 2 3 4 5', 5)).toHaveLength(1);
});

test.each([
  ['a12。', [true, false]],
  ['甲*12乙', [true, false]],
  ['12b', [false, true]],
  ['12＊', [false, true]],
  ['a。12。b', [false, false]],
])('%s: what stands at its ends', (text, ends) => {
  expect(digitRuns(text, 2).map(({ opens, closes }) => [opens, closes])).toEqual([ends]);
});

test('windows are all neighbours of so many digits, with what stands around', () => {
  const [run] = digitRuns('a1 22 3 4444b', 3);
  if (!run) throw new Error('no run');
  const windows = [...windowsOf(run, 3, 5)];
  expect(
    windows.map(({ digits, index, count, last, before, after, isPart, ...window }) => [
      ...[digits, index, count, last, before?.digits, after?.digits, isPart],
      window.tokens().map((token) => token.digits),
    ]),
  ).toEqual([
    ['122', 1, 2, 3, undefined, '3', true, ['1', '22']],
    ['1223', 1, 3, 6, undefined, '4444', true, ['1', '22', '3']],
    ['223', 3, 2, 6, '1', '4444', false, ['22', '3']],
    ['34444', 6, 2, 8, '22', undefined, true, ['3', '4444']],
    ['4444', 8, 1, 8, '3', undefined, true, ['4444']],
  ]);
});

test('every number in numerals is made plain', () => {
  expect(plainDigits('一三八一二三四五六七八，一三九一二三四五六七八')).toBe('13812345678，13912345678');
});

test('a hint is the two digits at each end', () => {
  expect(hinted({ digits: '11010519491231002X' })).toBe('11…2X');
});

test('a word names a number within 40 signs before it', () => {
  const at = (between: number) => isNamed(`证号${'，'.repeat(between)}1`, between + 2, /证号/);
  expect([at(0), at(38), at(39)]).toEqual([true, true, false]);
  expect(isNamed('1证号', 0, /证号/)).toBe(false);
});
