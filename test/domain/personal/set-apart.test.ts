import { describe, expect, test } from 'vitest';
import { personalNumbers } from '../../../src/domain/personal/personal-findings.ts';
import { plainDigits } from '../../../src/domain/personal/plain-digits.ts';
import { cn } from '../../../src/presets/cn.ts';

const found = (text: string) =>
  personalNumbers(text, cn.personal.numbers).map(({ kind, digits }) => [kind, digits]);
// The examples of the standards.
const identity = '11010519491231002X';
const card = '6222020000000000000';

describe('a number is found', () => {
  test.each([
    ['behind the number of its row', `| 12 | ${identity} |`, [['identity-card', identity]]],
    ['between other cells', `3\t${card}\t2500`, [['bank-card', card]]],
    ['in two cells', '| 110105 | 19491231002X |', [['identity-card', identity]]],
    ['across the end of a line', '11010519491\n231002X', [['identity-card', identity]]],
    ['in groups across the end of a line', '6222 0200 0000\n0000 000', [['bank-card', card]]],
    ['in Chinese numerals', '一一〇一〇五一九四九一二三一〇〇二X', [['identity-card', identity]]],
    ['in capital numerals', '壹壹零壹零伍壹玖肆玖壹贰叁壹零零贰X', [['identity-card', identity]]],
    ['in a formula that joins its parts', '="110105" & "19491231" & "002X"', [['identity-card', identity]]],
    ['with nothing wide between', '110105\u200b19491231\u200b002X', [['identity-card', identity]]],
    ['in a file name', `/files/张三_${identity}.pdf`, [['identity-card', identity]]],
    ['glued to the number of its row', `12${identity}`, [['identity-card', identity]]],
    [
      'glued to another',
      `110105194912310038${identity}`,
      [
        ['identity-card', '110105194912310038'],
        ['identity-card', identity],
      ],
    ],
  ])('%s', (_where, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('groups of a table of figures are no card', () => {
  for (const text of [
    '| 4111 | 1111 | 1111 | 1111 |',
    '4111 1111 1111 1111 2020',
    '2019 4111 1111 1111 1111',
    '4111\t1111\t1111\t1111',
    '二〇二四年十二月三十一日',
  ])
    expect([text, found(text)]).toEqual([text, []]);
});

test('passports and permits are numbers where the text says so', () => {
  expect(found('护照号码：E12345678')).toEqual([['travel-document', 'E12345678']]);
  expect(found('往来港澳通行证 C12345678')).toEqual([['travel-document', 'C12345678']]);
  expect(found('台胞证：12345678')).toEqual([['travel-document', '12345678']]);
  expect(found('护照有效期至20301231')).toEqual([]);
  expect(found('型号 E12345678')).toEqual([]);
});

test('digits are made plain at their places', () => {
  const text = '１２ 一二三，二〇二四年，一三八一二三四五六七八';
  const plain = plainDigits(text);
  expect(plain).toBe('12 一二三，二〇二四年，13812345678');
  expect(plain).toHaveLength(text.length);
});
