import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMobileNumbers } from '../../../src/domain/personal/mobile-number.ts';
import { personalFindings } from '../../../src/domain/personal/personal-findings.ts';
import { cn } from '../../../src/presets/cn.ts';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const mobile = fc
  .tuple(fc.constantFrom(...'3456789'), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const typed = fc.constantFrom<(number: string) => [before: string, number: string]>(
  (number) => ['', number],
  (number) => ['', wide(number)],
  (number) => ['', number.replace(/(...)(....)/, '$1 $2 ')],
  (number) => ['', number.replace(/(...)(....)/, '$1-$2-')],
  (number) => ['+86 ', number],
  (number) => ['86', number],
);
const around = fc.constantFrom(
  ['联系人：张三，电话', '。'],
  ['| 李四 | ', ' |'],
  ['（', '、13900000000）'],
  ['[', '](/a/)'],
  ['', ''],
);

describe('mobile numbers', () => {
  test('every one is found at its first digit, however it is typed', () => {
    fc.assert(
      fc.property(mobile, typed, around, (number, type, [before = '', after = '']) => {
        const [code, written] = type(number);
        const found = findMobileNumbers(before + code + written + after);
        expect(found[0]).toEqual({ kind: 'mobile', index: before.length + code.length, digits: number });
      }),
      { numRuns: 2_000 },
    );
  });

  test('what is covered, longer, a part of a code or a count is none', () => {
    const others = fc.oneof(
      mobile.map((number) => `${number.slice(0, 3)}****${number.slice(-4)}`),
      mobile.map((number) => `${number}${number.slice(-1)}`),
      mobile.map((number) => `6${number}`),
      mobile.map((number) => `NO${number}`),
      mobile.map((number) => `000014349/2024-${number}`),
      mobile.map((number) => `${number}元`),
      mobile.map((number) => `${number} 万元`),
      mobile.map((number) => `${number}.5`),
      mobile.map((number) => `3.${number}`),
      fc.tuple(digits(4), digits(8)).map(([area, phone]) => `0${area.slice(1)}-${phone}`),
      digits(9),
      fc.constant('12345678901'),
      fc.constant('10012345678'),
    );
    fc.assert(
      fc.property(others, (text) => {
        expect(findMobileNumbers(`编号${text}，`)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

const found = (text: string, file = 'content/documents/2024/a.mdx') =>
  personalFindings(text, file, cn.personal).map(({ rule, severity, position }) => [
    `${rule} ${severity}`,
    position?.line,
    position?.column,
  ]);

test('in a text it is a warning, where an office is reached by it nothing', () => {
  expect(found('第一行\n\n找张三13812345678。')).toEqual([['mobile-number warning', 3, 4]]);
  for (const office of [
    'phone: 13812345678',
    'phone: "13812345678"',
    '  complaintPhone: 0971-2345678、13812345678',
    '  - phone: 13812345678',
    'informationOffice: { name: 办公室, phone: 13812345678 }',
    'fax: +86 13812345678',
    '<Person name="李明" phone="13812345678" />',
  ])
    expect([office, found(office)]).toEqual([office, []]);
  for (const person of [
    'telephone 13812345678',
    'note: 有事打13812345678',
    '<Person phone="0971-1" name="老李，13812345678">',
  ])
    expect([person, found(person)[0]?.[0]]).toEqual([person, 'mobile-number warning']);
  expect(found('找张三13812345678。', 'content/bodies/town.mdx')).toEqual([]);
});

test('beside a name it is an error: in a row, and in a sentence', () => {
  const table = (name: string) =>
    `| 姓名 | 电话 |\n| --- | --- |\n| 公开 | 0971-2345678 |\n| ${name} | 13812345678 |`;
  expect(found(table('张三'))).toEqual([['mobile-number error', 4, 8]]);
  expect(found(table('张某某'))[0]?.[0]).toBe('mobile-number warning');
  for (const named of [
    '联系人：山桂花，电话：13812345678',
    '李明（13812345678）',
    '王小二 联系电话 13812345678',
  ])
    expect([named, found(named)[0]?.[0]]).toEqual([named, 'mobile-number error']);
  for (const plain of ['值班电话：13812345678', '联系电话，13812345678', '高龄津贴 13812345678'])
    expect([plain, found(plain)[0]?.[0]]).toEqual([plain, 'mobile-number warning']);
});

test('it is found in Chinese numerals and across the end of a line', () => {
  expect(findMobileNumbers('电话一三八一二三四五六七八。')).toMatchObject([
    { index: 2, digits: '13812345678' },
  ]);
  expect(findMobileNumbers('电话138\n12345678。')).toMatchObject([{ index: 2, digits: '13812345678' }]);
  expect(findMobileNumbers('二〇二一年一月一日至二〇二四年')).toEqual([]);
});
