import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCardNumber } from '../../../src/domain/personal/bank-card.ts';
import { digitRuns, windowsOf } from '../../../src/domain/personal/digit-runs.ts';
import { isIdentityNumber, isOldIdentityNumber } from '../../../src/domain/personal/identity-number.ts';
import { personalFindings, personalNumbers } from '../../../src/domain/personal/personal-findings.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { cn } from '../../../src/presets/cn.ts';

const find = (text: string) => personalNumbers(text, cn.personal.numbers);
const regions =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' ');
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const day = fc.date({ min: new Date('1920-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });

/** Identity numbers, made as the standard says. */
const identity = fc
  .tuple(fc.constantFrom(...regions), digits(4), day, digits(3))
  .map(([region, place, born, serial]) => {
    const first = region + place + born.toISOString().slice(0, 10).replaceAll('-', '') + serial;
    const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
    return first + '10X98765432'[sum % 11];
  });
/** Card numbers with a right check digit. */
const card = fc
  .tuple(fc.constantFrom('62'), fc.integer({ min: 13, max: 16 }).chain(digits))
  .map(([issuer, rest]) => {
    const first = issuer + rest;
    return [...'0123456789'].map((last) => first + last).find(isLuhn) ?? '';
  });
function isLuhn(number: string): boolean {
  let [sum, double] = [0, false];
  for (let at = number.length - 1; at >= 0; at--, double = !double) {
    const value = Number(number[at]) * (double ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Ways in which people type a number. */
const wide = (text: string) =>
  text.replace(/[0-9X]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const parted = (text: string, gap: string) =>
  text.replace(/(\d{6})(\d{8})/, (_all, a: string, b: string) => a + gap + b + gap);
const typed = fc.constantFrom<(text: string) => string>(
  (text) => text,
  wide,
  (text) => text.toLowerCase(),
  (text) => parted(text, ' '),
  (text) => parted(text, '-'),
  (text) => parted(text, '\n'),
  (text) => parted(text, ' | '),
  (text) => [...text].join(' '),
);
const around = fc.constantFrom(
  ['张三，身份证号', '。'],
  ['| 李四 | ', ' |'],
  ['title: "', '"'],
  ['[', '](/files/a.txt)'],
  ['<Person name="', '" />'],
  ['（', '）'],
  ['', ''],
);

describe('numbers of persons', () => {
  test.each([
    ['identity-card', identity],
    ['bank-card', card],
  ] as const)('every %s is found at its first digit, however it is typed', (kind, numbers) => {
    fc.assert(
      fc.property(numbers, typed, around, (number, type, [before = '', after = '']) => {
        // A card may hold the number of a person born in the west, and is told as that.
        fc.pre(kind !== 'bank-card' || ![0, 1].some((at) => isIdentityNumber(number.slice(at, at + 18))));
        const found = find(before + type(number) + after);
        expect(found).toContainEqual({ kind, index: before.length, digits: number });
      }),
      { numRuns: 2_000 },
    );
  });

  test('several beside each other are found one by one', () => {
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        expect(find(`${one} ${other}`).map((found) => found.digits)).toEqual([one, other]);
      }),
    );
  });

  test('what is masked is none', () => {
    fc.assert(
      fc.property(fc.oneof(identity, card), fc.integer({ min: 2, max: 6 }), (number, shown) => {
        const masked = number.slice(0, shown) + '*'.repeat(number.length - 2 * shown) + number.slice(-shown);
        expect(find(masked)).toEqual([]);
      }),
    );
  });

  test('of 2,000 numbers of other kinds hardly one is taken for one', () => {
    const others = fc.oneof(
      digits(18),
      digits(16),
      digits(17),
      digits(19),
      digits(31),
      identity.map(
        (number) => number.slice(0, 17) + '10X98765432'[('10X98765432'.indexOf(number[17] ?? '') + 1) % 11],
      ),
      identity.map((number) => `A${number}`),
      fc.tuple(digits(4), digits(8)).map(([area, phone]) => `${area}-${phone}`),
      fc.tuple(digits(9), digits(4)).map(([whole, part]) => `${whole}.${part}`),
      fc.constant('91630104MA7NR2CK3L'),
      fc.constant('样政发〔2024〕12号，2024年1月2日至2024年12月31日'),
    );
    const all = fc.sample(others, { numRuns: 2_000, seed: 7 });
    const wrong = all.filter((text) => find(text).length > 0);
    expect(wrong.length).toBeLessThanOrEqual(20);
  });

  test('a number of 15 digits is one where the text says so', () => {
    expect(isOldIdentityNumber('632122800101123')).toBe(true);
    expect(find('身份证号：632122800101123').map(({ digits }) => digits)).toEqual(['632122800101123']);
    expect(find('合同编号：632122800101123')).toEqual([]);
    expect(find('身份证号：632122801301123')).toEqual([]);
  });

  test('known numbers, right and with one digit wrong', () => {
    // The example of the standard.
    expect([isIdentityNumber('11010519491231002X'), isIdentityNumber('110105194912310021')]).toEqual([
      true,
      false,
    ]);
    expect([isIdentityNumber('110105194902310026'), isIdentityNumber('010105194912310029')]).toEqual([
      false,
      false,
    ]);
    expect([isCardNumber('4111111111111111'), isCardNumber('4111111111111112')]).toEqual([true, false]);
    expect([isCardNumber('6222020000000000000'), isCardNumber('9111111111111111')]).toEqual([
      isLuhn('6222020000000000000'),
      false,
    ]);
  });
});

test('what is said never holds the number', () => {
  fc.assert(
    fc.property(fc.array(identity, { minLength: 1, maxLength: 30 }), (numbers) => {
      const said = personalFindings(numbers.join('\n\n，'), 'a.mdx', cn.personal);
      const texts = said.flatMap(({ message, fix }) => [message, fix].map((words) => textIn(words, 'zh-CN')));
      for (const number of numbers) expect(texts.join()).not.toContain(number.slice(2, 8));
      expect(said).toHaveLength(Math.min(numbers.length, 20));
    }),
    { numRuns: 50 },
  );
});

test('a long run of digits is looked at no more often than its length allows', () => {
  const [run, ...others] = digitRuns('1 '.repeat(20_000), 15);
  expect(others).toEqual([]);
  expect(run?.tokens.length).toBe(20_000);
  // From each digit on there are as many windows as there are lengths.
  expect([...windowsOf(run ?? { tokens: [], opens: false, closes: false }, 15, 19)].length).toBeLessThan(
    5 * 20_000,
  );
  expect(find('1 '.repeat(20_000))).toEqual([]);
});
