import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedTitle } from '../../../src/domain/text/closed-title.ts';

test.each([
  ['工 作 报 告', '工作报告'],
  ['栖云镇　工　作　报　告', '栖云镇　工作报告'],
  ['关于防汛的 通 知', '关于防汛的 通知'],
  ['2024 年度报告', '2024 年度报告'],
  ['甲 乙两村', '甲 乙两村'],
  ['云脚村 松坪村', '云脚村 松坪村'],
  ['Annual report', 'Annual report'],
])('%s is shown as %s', (typed, shown) => {
  expect(closedTitle(typed)).toBe(shown);
});

test('whatever the words, letters set apart become one run and nothing but blanks goes', () => {
  const han = fc.constantFrom(...'工作报告通知公示云水');
  fc.assert(
    fc.property(fc.array(han, { minLength: 2 }), fc.constantFrom(' ', '　', '  '), (letters, blank) => {
      expect(closedTitle(letters.join(blank))).toBe(letters.join(''));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(closedTitle(title).replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
      expect(closedTitle(closedTitle(title))).toBe(closedTitle(title));
    }),
  );
});

test('a long run of blanks takes no time', () => {
  const start = performance.now();
  closedTitle(`工${' '.repeat(200_000)}作x`);
  expect(performance.now() - start).toBeLessThan(500);
});
