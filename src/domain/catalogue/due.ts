import { dayBefore, daysLater } from '../days.ts';
import type { Obligation } from '../schema/catalogue.ts';
import { type Period, periodsOf } from './periods.ts';
import type { Counted, WorkingDays } from './working-days.ts';

/** The last day on which publishing is in time; `value` null where nothing says which. */
export type Due = Counted<string | null>;

/**
 * When an item of a period must be public: counted from `formed` (what the item names as `issued`), from the end of the
 * period, or before a day of the year after it.
 */
export function dueOf(
  { deadline }: Pick<Obligation, 'deadline'>,
  { year, to }: Period,
  formed: string | null,
  working: WorkingDays,
): Due {
  if (!deadline) return { value: null };
  const { unit, before, count = 0, from } = deadline;
  if (unit === 'fixed-date')
    return { value: dayBefore(`${year + 1}-${realDay(year + 1, before ?? '01-01')}`) };
  const start = from === 'period-end' ? to : formed;
  if (start === null) return { value: null };
  return unit === 'day' ? { value: daysLater(start, count) } : working.after(start, count);
}

/** 29 February of a year that has none is 1 March. */
const realDay = (year: number, monthDay: string): string =>
  monthDay === '02-29' && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1 ? '03-01' : monthDay;

/**
 * The last day of the period after this one. Where no typed date tells when something was to be public, nobody is said
 * to be late before it.
 */
export function endOfNext({ period }: Pick<Obligation, 'period'>, { key, year }: Period): string {
  const all = [...periodsOf(period, year), ...periodsOf(period, year + 1)];
  return (all[all.findIndex((one) => one.key === key) + 1] ?? all[0])?.to ?? `${year + 1}-12-31`;
}
