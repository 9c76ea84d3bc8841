import { expect, test } from 'vitest';
import { isCardNumber } from '../../../src/domain/personal/bank-card.ts';
import { findIdentityNumbers, isIdentityNumber } from '../../../src/domain/personal/identity-number.ts';

/** The digits with the check digit of Luhn behind them (ISO/IEC 7812-1, annex B). */
const withCheck = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, sign, at) => {
    const doubled = Number(sign) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
};

test.each([
  ['Mastercard', `51${'0'.repeat(13)}`, true],
  ['Mastercard, the last of its prefixes', `55${'1'.repeat(13)}`, true],
  ['a prefix that nobody has', `56${'0'.repeat(13)}`, false],
  ['Mastercard, too short', '510', false],
  ['UnionPay of 19', `62${'3'.repeat(16)}`, true],
  ['UnionPay of 20', `62${'3'.repeat(17)}`, false],
  ['Visa behind another digit', `94${'1'.repeat(14)}`, false],
])('%s', (_name, digits, isCard) => {
  expect(isCardNumber(withCheck(digits))).toBe(isCard);
});

/** The number with its check character (GB 11643-1999). */
const withSign = (first17: string): string => {
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
};

test.each([
  ['19000101', true],
  ['20991231', true],
  ['18991231', false],
  ['21000101', false],
  ['19901301', false],
  ['19900230', false],
])('born on %s', (day, isNumber) => {
  expect(isIdentityNumber(withSign(`110101${day}001`))).toBe(isNumber);
});

test('numbers glued together are found in order, each once', () => {
  const [one, other] = [withSign('11010119900101001'), withSign('11010119900101002')].map((number) =>
    number.replace('X', '0'),
  );
  const right = [one, other].filter((number) => isIdentityNumber(number ?? ''));
  expect(right.length).toBeGreaterThan(0);
  expect(findIdentityNumbers(right.join('')).map(({ digits }) => digits)).toEqual(right);
});
