import type { Frequency } from '../schema/catalogue.ts';

/** A span of days for which something must be public. */
export interface Period {
  /** As items write it: `2024`, `2024Q3`, `2024-07`; empty for what stands for good. */
  readonly key: string;
  /** The year under which boards show it. */
  readonly year: number;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
}

/** The periods of one frequency that begin in a year; of what has none, the year itself. */
export function periodsOf(frequency: Frequency, year: number): readonly Period[] {
  if (frequency === 'quarterly')
    return [1, 2, 3, 4].map((quarter) => spanned(`${year}Q${quarter}`, year, quarter * 3 - 2, quarter * 3));
  if (frequency === 'monthly')
    return Array.from({ length: 12 }, (_, at) => spanned(`${year}-${two(at + 1)}`, year, at + 1, at + 1));
  return [spanned(String(year), year, 1, 12)];
}

const two = (number: number): string => String(number).padStart(2, '0');

const spanned = (key: string, year: number, first: number, last: number): Period => ({
  key,
  year,
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${two(new Date(Date.UTC(year, last, 0)).getUTCDate())}`,
});

/** True where a period that an item names is one of those that recur so often. */
export const isOfFrequency = (key: string, frequency: Frequency): boolean => forms[frequency].test(key);

const forms: Readonly<Record<Frequency, RegExp>> = {
  once: /^/,
  'on-event': /^/,
  yearly: /^\d{4}$/,
  quarterly: /^\d{4}Q[1-4]$/,
  monthly: /^\d{4}-\d{2}$/,
};
