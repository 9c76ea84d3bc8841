import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingsOf } from '../../../src/domain/search/readings.ts';

test.each([
  ['缴费期限为每月 20 日前', ['缴费期限为每月20日前', '缴费期限为每月 20日前', '缴费期限为每月 20 日前']],
  ['提前 24 小时通知', ['提前24小时通知', '提前 24小时通知', '提前 24 小时通知']],
  // A number at the end is a word of its own, as a word of several characters is.
  ['低保 2024', ['低保 2024']],
  ['2024 年报', ['2024年报', '2024 年报']],
  ['低保 2024 年', ['低保2024年', '低保 2024年', '低保 2024 年']],
  ['供水 减免', ['供水 减免']],
  ['通 知', ['通知', '通 知']],
  ['通 知 公告', ['通知 公告', '通 知 公告']],
  ['供水 -减免 20 日', ['供水 -减免 20日', '供水 -减免 20 日']],
  ['“每月 20 日” 前', ['“每月 20 日” 前']],
  ['“每月  20 日”  前', ['“每月  20 日” 前']],
  ['-2024 年', ['-2024 年']],
  ['open data 20', ['open data 20']],
  ['', ['']],
])('%s', (question, readings) => {
  expect(readingsOf(question)).toEqual(readings);
});

test('no reading gains or loses a character; the last is what was typed, words apart by one space', () => {
  const sign = fc.constantFrom('低', '保', '2', '0', '.', ' ', ' ', '-', '“', '”', 'a', '〇');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 20 }), (question) => {
      const readings = readingsOf(question);
      const bare = (text: string) => text.replaceAll(' ', '');
      expect(new Set(readings.map(bare))).toEqual(new Set([bare(question)]));
      const typed = (text: string | undefined) => text?.replace(/ +/g, ' ').trim();
      expect(typed(readings.at(-1))).toBe(typed(question));
    }),
  );
});
