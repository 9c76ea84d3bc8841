import { describe, expect, test } from 'vitest';
import { findCardNumbers, isCardNumber } from '../../../src/domain/personal/bank-card.ts';
import { findIdentityNumbers, isIdentityNumber } from '../../../src/domain/personal/identity-number.ts';

/** The first number of these digits and some more that is right. */
const right = (start: string, length: number, isRight: (digits: string) => boolean): string => {
  const rest = length - start.length;
  for (let more = 0; more < 10 ** rest; more++) {
    const digits = start + String(more).padStart(rest, '0');
    if (isRight(digits)) return digits;
  }
  throw new Error(start);
};
const grouped = (digits: string, ...sizes: number[]): string[] => {
  const ends = sizes.map((_size, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0));
  return ends.map((end, at) => digits.slice(end - (sizes[at] ?? 0), end));
};
const visa = '4111111111111111';
const long = right('622202000000000', 19, isCardNumber);
const middle = right('622202000000000', 17, isCardNumber);

describe('groups of digits are a card where they are set like one', () => {
  const cards = (text: string) => findCardNumbers(text).map(({ digits }) => digits);
  test.each([
    ['fours', grouped(visa, 4, 4, 4, 4).join(' ')],
    ['fours over the end of a line', '4111 1111\n1111 1111'],
    ['fours in the cell behind another', `2019 | ${grouped(visa, 4, 4, 4, 4).join(' ')} | 2020`],
    ['fours before a longer number', `${grouped(visa, 4, 4, 4, 4).join(' ')} 20205`],
    ['fours behind another length', `20 ${grouped(visa, 4, 4, 4, 4).join(' ')}`],
    ['digit by digit', [...visa].join(' ')],
  ])('%s', (_how, text) => {
    expect(cards(text)).toEqual([visa]);
  });
  test.each([
    ['fours and a rest', grouped(long, 4, 4, 4, 4, 3).join(' '), long],
    ['three groups of its country', grouped(long, 6, 8, 5).join(' '), long],
    ['two groups of its country', grouped(long, 2, 17).join('-'), long],
  ])('%s', (_how, text, card) => {
    expect(cards(text)).toEqual([card]);
  });
  test.each([
    ['of two lengths', grouped(visa, 4, 3, 4, 5).join(' ')],
    ['with a short one amid', grouped(long, 4, 3, 4, 4, 4).join(' ')],
    ['with a long one last', grouped(middle, 4, 4, 4, 5).join(' ')],
    ['with other signs between', '4111 1111-1111 1111'],
    ['with more blanks between', '4111 1111  1111 1111'],
    ['with a hyphen at the end of the line', '4111 1111-\n1111 1111'],
    ['of two', grouped(visa, 2, 2, 2, 2, 2, 2, 2, 2).join(' ')],
    ['two of eight of another country', grouped(visa, 8, 8).join(' ')],
    ['four of its country', grouped(long, 2, 4, 8, 5).join(' ')],
    ['with a single digit', grouped(long, 1, 18).join(' ')],
    ['of a row of fours in a cell', `1 | 2019 ${grouped(visa, 4, 4, 4, 4).join(' ')}`],
    ['glued to a letter', `x${visa}`],
  ])('%s: none', (_how, text) => {
    expect(cards(text)).toEqual([]);
  });
  test('a number within one that is taken already is none', () => {
    const inner = right('62220200000000', 16, isCardNumber);
    const whole = right(inner, 19, isCardNumber);
    expect(cards(grouped(whole, 16, 3).join(' '))).toEqual([inner]);
    expect(cards(grouped(whole, 10, 6, 3).join(' '))).toEqual([inner]);
  });
});

describe('identity numbers among other digits', () => {
  const numbers = (text: string) => findIdentityNumbers(text).map(({ digits, index }) => [digits, index]);
  const [one, other] = ['110105194912310', '110105194912311'].map((digits) =>
    right(digits, 18, isIdentityNumber),
  ) as [string, string];
  const old = '632122800101123';
  test('one digit more is none', () => {
    const inner = right('130105194912311', 18, isIdentityNumber);
    expect([isIdentityNumber(inner), isIdentityNumber(`${inner}1`)]).toEqual([true, false]);
  });
  test.each([
    [
      'glued, behind the number of a row',
      `1${one}${other}`,
      [
        [one, 1],
        [other, 19],
      ],
    ],
    [
      'glued, before other digits',
      `${one}${other}12`,
      [
        [one, 0],
        [other, 18],
      ],
    ],
    [
      'glued and apart',
      `12${one} ${other}`,
      [
        [one, 2],
        [other, 21],
      ],
    ],
    ['an old one in a row', `身份证号 | 12 | ${old} | 5`, [[old, 12]]],
    ['an old one in groups', '身份证号：632122 800101 123', [[old, 5]]],
    ['an old one in groups among others', '身份证号：632122 800101 123 5', []],
    ['a word too far away', `身份证号${'，'.repeat(50)}${old}`, []],
  ])('%s', (_how, text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
  test('an old number is told once, though with the next digits it would be a new one', () => {
    const short = '110101190101123';
    const whole = right(short, 18, isIdentityNumber);
    expect(numbers(`证号${short} ${whole.slice(15)}`)).toEqual([[short, 2]]);
  });
});
