import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workingDays } from '../../../src/domain/catalogue/working-days.ts';
import { dayAfter, daysLater } from '../../../src/domain/days.ts';
import { type Calendar, calendarSchema } from '../../../src/domain/schema/calendar.ts';
import { calendar as shippedText } from '../../../src/presets/start/cn-calendar.ts';

const china = calendarSchema.parse(parse(shippedText, { schema: 'core' }));
const working = workingDays(china);

/** Goes from day to day, as somebody does with a finger on a calendar. */
function byHand(calendar: Calendar, from: string, to: string): number {
  let count = 0;
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) {
    const year = calendar.years.find((one) => day.startsWith(String(one.year)));
    const weekend = ['Sat', 'Sun'].some((name) => new Date(day).toUTCString().startsWith(name));
    const free = year?.holidays.some((holiday) => holiday.from <= day && day <= holiday.to);
    if (year?.workdays?.includes(day) || !(free || weekend)) count++;
  }
  return count;
}

const day = fc.integer({ min: 0, max: 2_556 }).map((days) => daysLater('2020-01-01', days));

describe('working days of China, 2020 to 2026', () => {
  test('between two days there are as many as a finger counts', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 200 }), (from, days) => {
        const to = daysLater(from, days);
        fc.pre(to <= '2026-12-31');
        expect(working.between(from, to)).toEqual({ value: byHand(china, from, to) });
      }),
      { numRuns: 300 },
    );
  });

  test('so many after a day: it is one itself, and up to it there are as many', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const found = working.after(start, count);
        if ('missing' in found) expect(found.missing).toBe(2027);
        else {
          expect(working.isWorking(found.value)).toBe(true);
          expect(byHand(china, start, found.value)).toBe(count);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['2020-01-23', 1, '2020-02-03', 'the holiday was made longer to 2 February'],
    ['2021-09-30', 1, '2021-10-08', 'National Day'],
    ['2021-10-08', 1, '2021-10-09', 'a Saturday on which work is made up'],
    ['2022-12-30', 1, '2023-01-03', 'a holiday over two years'],
    ['2026-02-13', 1, '2026-02-14', 'a Saturday before the Spring Festival'],
    ['2026-02-14', 1, '2026-02-24', 'after nine days of it'],
  ] as const)('after %s, %i more: %s (%s)', (start, count, found, _why) => {
    expect(working.after(start, count)).toEqual({ value: found });
  });

  test('the calendar that the sample site has is the one that new sites get', () => {
    expect(readFileSync('content/calendar.yaml', 'utf8')).toBe(shippedText);
    expect(china.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(
      china.years.filter(({ sources }) => sources.some(({ url }) => !url?.includes('.gov.cn/'))),
    ).toEqual([]);
  });
});

test('of a year without a calendar nothing is guessed: the first one that is missing is named', () => {
  expect(working.between('2019-12-01', '2020-02-01')).toEqual({ missing: 2019 });
  expect(working.between('2026-12-01', '2028-02-01')).toEqual({ missing: 2027 });
  expect(working.isWorking('2027-01-04')).toBe(null);
  expect(workingDays(null).after('2024-01-01', 20)).toEqual({ missing: 2024 });
  expect(workingDays(null).between('2024-02-01', '2024-01-01')).toEqual({ value: 0 });
});

test('a week may end on other days', () => {
  const gulf = workingDays({
    weekend: ['friday', 'saturday'],
    years: [{ year: 2025, sources: [{ title: 'x' }], holidays: [] }],
  });
  expect(gulf.after('2025-01-02', 1)).toEqual({ value: '2025-01-05' });
});
