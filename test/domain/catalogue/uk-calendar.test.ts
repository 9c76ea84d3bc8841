import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { calendarSchema } from '../../../src/domain/schema/calendar.ts';
import { calendar } from '../../../src/presets/start/uk-calendar.ts';

const { years } = calendarSchema.parse(parse(calendar));
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const day = 86_400_000;

/** Easter Sunday of a year, by the anonymous Gregorian algorithm. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}

/** The first Monday from a day on. */
const monday = (time: number) => time + ((8 - new Date(time).getUTCDay()) % 7) * day;

/** Days off that are fixed; the next free weekday stands for one that falls on a weekend. */
function moved(times: readonly number[]): number[] {
  const taken: number[] = [];
  for (let time of times) {
    while ([0, 6].includes(new Date(time).getUTCDay()) || taken.includes(time)) time += day;
    taken.push(time);
  }
  return taken;
}

test.each(years.map(({ year, holidays }) => [year, holidays] as const))(
  'the bank holidays of %i are those of the Banking and Financial Dealings Act 1971, schedule 1, and of common law',
  (year, holidays) => {
    const expected = [
      ...moved([Date.UTC(year, 0, 1)]),
      easter(year) - 2 * day,
      easter(year) + day,
      monday(Date.UTC(year, 4, 1)),
      monday(Date.UTC(year, 4, 25)),
      monday(Date.UTC(year, 7, 25)),
      ...moved([Date.UTC(year, 11, 25), Date.UTC(year, 11, 26)]),
    ].map(iso);
    expect(holidays.map(({ from }) => from)).toEqual(expected);
    expect(holidays.map(({ to }) => to)).toEqual(expected);
  },
);

test('the example of a parish council counts by it', () => {
  expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
  expect(readFileSync('test/fixtures/parish/content/calendar.yaml', 'utf8')).toBe(calendar);
});
