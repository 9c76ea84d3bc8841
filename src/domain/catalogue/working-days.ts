import { dayAfter } from '../days.ts';
import { type Calendar, weekdays } from '../schema/calendar.ts';

/** Counts days on which work is done. */
export interface WorkingDays {
  /** True for a day on which work is done; null where its year has no calendar. */
  isWorking(day: string): boolean | null;
  /** The day on which so many working days after `start` (which does not count) are over. */
  after(start: string, count: number): Counted<string>;
  /** Working days after `from` up to `to`, which counts; none where `to` is not later. */
  between(from: string, to: string): Counted<number>;
}

/** What was counted, or the first year for which there is no calendar. */
export type Counted<T> = { readonly value: T } | { readonly missing: number };

/** Working days by a calendar. Of a year that it does not hold nothing is guessed. */
export function workingDays(calendar: Calendar | null): WorkingDays {
  const years = new Map((calendar?.years ?? []).map((year) => [year.year, year] as const));
  const free = new Set(
    [...years.values()].flatMap(({ holidays }) => holidays.flatMap(({ from, to }) => daysFrom(from, to))),
  );
  const made = new Set([...years.values()].flatMap(({ workdays }) => workdays ?? []));
  const weekend = new Set((calendar?.weekend ?? []).map((name) => weekdays.indexOf(name)));
  const known = new Map<number, readonly string[] | null>();
  /** All working days of a year in order. */
  const ofYear = (year: number): readonly string[] | null => {
    let days = known.get(year);
    if (days === undefined) {
      days = years.has(year) ? daysFrom(`${year}-01-01`, `${year}-12-31`).filter(isDone) : null;
      known.set(year, days);
    }
    return days;
  };
  const isDone = (day: string) =>
    made.has(day) || (!free.has(day) && !weekend.has(new Date(`${day}T00:00:00Z`).getUTCDay()));
  return {
    isWorking: (day) => (years.has(yearOf(day)) ? isDone(day) : null),
    after(start, count) {
      let left = count;
      for (let year = yearOf(start); ; year++) {
        const days = ofYear(year);
        if (!days) return { missing: year };
        const first = countUpTo(days, start);
        const found = days[first + left - 1];
        if (found !== undefined) return { value: found };
        left -= days.length - first;
      }
    },
    between(from, to) {
      if (to <= from) return { value: 0 };
      let value = 0;
      for (let year = yearOf(from); year <= yearOf(to); year++) {
        const days = ofYear(year);
        if (!days) return { missing: year };
        value += countUpTo(days, to) - countUpTo(days, from);
      }
      return { value };
    },
  };
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Number of days that are not later than one, of days in order. */
function countUpTo(days: readonly string[], day: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every day from one to another, both counted; none where they are reversed. */
export function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length < 4_000; day = dayAfter(day)) days.push(day);
  return days;
}
