import fc from 'fast-check';
import { expect, test } from 'vitest';
import { believableTimes, latestBelievable } from '../../../src/domain/revisions/commit-times.ts';

const day = (date: string) => Date.parse(`${date}T02:00:00Z`) / 1000;
const now = day('2026-11-26');
const dates = (...days: readonly string[]) => days.map(day);

test('no time falls, lies after the present or before git, whatever the dates of commits are', () => {
  const date = fc.oneof(
    fc.integer({ min: -1e12, max: 1e15 }),
    fc.integer({ min: now - 1e7, max: now + 1e7 }),
  );
  fc.assert(
    fc.property(fc.array(date, { minLength: 1, maxLength: 60 }), (given) => {
      const times = believableTimes(given, now).map(({ seconds }) => seconds);
      expect(times).toHaveLength(given.length);
      expect(times.toSorted((left, right) => left - right)).toEqual(times);
      expect(times[0]).toBeGreaterThan(0);
      expect(times.at(-1)).toBeLessThanOrEqual(now + 86_400);
    }),
  );
});

test('dates that go up are left as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: now - 1e9 / 2, max: now }), { maxLength: 40 }), (given) => {
      const sorted = given.toSorted((left, right) => left - right);
      expect(believableTimes(sorted, now)).toEqual(sorted.map((seconds) => ({ seconds })));
    }),
  );
});

test('a commit dated 2035 is not before the one that came before it', () => {
  expect(believableTimes(dates('2024-01-01', '2035-01-01', '2024-02-01'), now)).toEqual([
    { seconds: day('2024-01-01') },
    { seconds: day('2024-01-01'), bound: 'not-before' },
    { seconds: day('2024-02-01') },
  ]);
});

test('a clock that fell back to 1970 or to another year is believed less than its neighbours', () => {
  const given = [...dates('2024-01-01', '2024-02-01'), 0, ...dates('2019-05-05', '2024-03-01')];
  expect(believableTimes(given, now).map(({ bound }) => bound)).toEqual([
    undefined,
    undefined,
    'not-before',
    'not-before',
    undefined,
  ]);
});

test('a first commit with a wrong date is not after the next one', () => {
  expect(believableTimes([0, day('2024-02-01')], now)[0]).toEqual({
    seconds: day('2024-02-01'),
    bound: 'not-after',
  });
});

test('where no date can be believed every commit is not after the present', () => {
  expect(believableTimes([0, day('2035-01-01')], now)).toEqual([
    { seconds: now, bound: 'not-after' },
    { seconds: now, bound: 'not-after' },
  ]);
});

test('clocks that differ by an hour are put in order and nobody is told', () => {
  const first = day('2024-01-01');
  expect(believableTimes([first, first + 3600, first + 1800, first + 7200], now)).toEqual([
    { seconds: first },
    { seconds: first },
    { seconds: first + 1800 },
    { seconds: first + 7200 },
  ]);
});

test('30,000 dates of which a third are wrong are held against each other in a tenth of a second', () => {
  const given = Array.from({ length: 30_000 }, (_, at) => now - 1e8 + at * 1000 * (at % 3 === 0 ? -1 : 1));
  expect(believableTimes(given, now)).toHaveLength(30_000);
});

test('a commit later than the day of the site is not believed, unless all are', () => {
  const end = Date.parse('2026-11-26T23:59:59Z') / 1000;
  expect(latestBelievable(dates('2024-01-01', '2035-01-01'), '2026-11-26')).toBe(end);
  expect(latestBelievable(dates('2026-11-27'), '2026-11-26')).toBe(end);
  expect(latestBelievable(dates('2027-01-01', '2027-01-02'), '2026-11-26')).toBeGreaterThan(
    day('2027-01-02'),
  );
  expect(latestBelievable([], '2026-11-26')).toBeGreaterThan(end);
});
