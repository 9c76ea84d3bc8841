import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHealthNumber } from '../../../src/domain/personal/other-numbers.ts';
import { personalFindings, personalNumbers } from '../../../src/domain/personal/personal-findings.ts';
import { countryIds } from '../../../src/domain/personal/personal-number.ts';
import { presetOf } from '../../../src/presets/index.ts';

const of = (country: (typeof countryIds)[number]) =>
  presetOf({ locale: 'en', preset: 'generic', country }).personal;
const found = (country: (typeof countryIds)[number], text: string) =>
  personalNumbers(text, of(country).numbers).map(({ kind, digits }) => `${kind} ${digits}`);
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

describe('numbers of the United Kingdom', () => {
  test('National Insurance numbers, with and without blanks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('AB', 'JT', 'SN'),
        digits(6),
        fc.constantFrom('A', 'D'),
        (pair, body, end) => {
          const spaced = `${pair} ${body.slice(0, 2)} ${body.slice(2, 4)} ${body.slice(4)} ${end}`;
          for (const typed of [pair + body + end, spaced])
            expect(found('gb', `NI: ${typed}.`)).toEqual([`national-insurance ${pair}${body}${end}`]);
        },
      ),
      { numRuns: 100 },
    );
    for (const text of ['QQ123456C', 'BG123456A', 'AB123456E', 'AO123456A', 'AB1234567A', 'XAB123456A'])
      expect([text, found('gb', text)]).toEqual([text, []]);
  });

  test('NHS numbers by their check digit, printed in groups or named', () => {
    // The example of the NHS Data Dictionary's algorithm.
    expect(isHealthNumber('9434765919')).toBe(true);
    expect(found('gb', 'call 943 476 5919')).toEqual(['nhs 9434765919']);
    expect(found('gb', 'NHS number 9434765919')).toEqual(['nhs 9434765919']);
    expect(found('gb', 'invoice 9434765919')).toEqual([]);
    expect(found('gb', 'NHS number 9434765918')).toEqual([]);
    expect(found('gb', 'NHS number 0000000000')).toEqual([]);
  });
});

test('Social Security numbers of the United States, and none that is never given out', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 899 }),
      fc.integer({ min: 1, max: 99 }),
      digits(4),
      (area, group, serial) => {
        const number = [String(area).padStart(3, '0'), String(group).padStart(2, '0'), serial].join('-');
        const isGiven = area !== 666 && serial !== '0000';
        expect(found('us', `(${number})`)).toEqual(
          isGiven ? [`social-security ${number.replaceAll('-', '')}`] : [],
        );
      },
    ),
    { numRuns: 200 },
  );
  expect(found('us', 'SSN 123456789')).toEqual(['social-security 123456789']);
  for (const text of [
    '123456789',
    '000-12-3456',
    '123-00-3456',
    '900-12-3456',
    '1123-12-3456',
    '123-12-34567',
  ])
    expect([text, found('us', text)]).toEqual([text, []]);
});

test('each country looks for its own numbers; cards are looked for everywhere', () => {
  const each = { cn: '11010519491231002X', gb: 'AB123456C', us: '123-45-6789' };
  for (const country of countryIds) {
    const seen = countryIds.filter((other) => found(country, each[other]).length > 0);
    expect(seen).toEqual([country]);
    expect(found(country, '4111 1111 1111 1111')).toHaveLength(1);
  }
});

test('addresses at hosts for everybody are told, in a field for them they are not', () => {
  const said = (text: string, file = 'a.mdx') =>
    personalFindings(text, file, of('cn')).map(({ rule, severity }) => `${rule} ${severity}`);
  expect(said('来信请寄 zhangsan@qq.com。')).toEqual(['private-mail notice']);
  expect(said('来信请寄 office@town.gov.cn。')).toEqual([]);
  expect(said('email: office@163.com')).toEqual([]);
  expect(said('office@163.com', 'content/bodies/town.mdx')).toEqual([]);
  expect(said('a@qq.com.example.org')).toEqual([]);
});

test('children below fourteen with name and age are told', () => {
  const said = (text: string) => personalFindings(text, 'a.mdx', of('cn')).map(({ rule }) => rule);
  for (const text of ['慰问了张小明（7岁）。', '困境儿童：李小花，女，13岁', '张小明 8周岁'])
    expect([text, said(text)]).toEqual([text, ['personal-minor']]);
  for (const text of ['张小明，14岁', '张某某，7岁', '老人高龄80岁', '满6岁', '李明，今年45岁'])
    expect([text, said(text)]).toEqual([text, []]);
});
