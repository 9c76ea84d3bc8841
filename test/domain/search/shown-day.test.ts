import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownDay } from '../../../src/client/search/shown-day.ts';
import { listedDay } from '../../../src/domain/view/history/days.ts';

test('a result has its day as the lists of the site have it, whatever else stands there as it is', () => {
  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.oneof(days, fc.string()), fc.constantFrom('en', 'zh-CN'), (text, locale) => {
      expect(shownDay(text, locale)).toBe(listedDay(text, locale));
    }),
  );
  expect(shownDay('2024-05-01', 'en')).toBe('1 May 2024');
  expect(shownDay('2024-05-01', 'zh-CN')).toBe('2024-05-01');
  expect(shownDay('2024-13-41', 'en')).toBe('2024-13-41');
});
