import { labels } from '../../text/languages.ts';
import type { Locale } from '../../text/locale.ts';
import { fill } from '../labels.ts';

/** The day of a moment (seconds since 1970) in a time zone, as ISO date. */
export const dayOf = (seconds: number, timezone: string): string =>
  formatterFor(timezone).format(seconds * 1000);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  formatters.set(timezone, made);
  return made;
}

/** A moment as RFC 3339 in UTC. */
export const instantOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000', '');

/** A moment as HTTP writes it: `Tue, 05 Mar 2024 02:00:00 GMT`. */
export const httpDate = (seconds: number): string => new Date(seconds * 1000).toUTCString();

const day = 86_400;

/** Seconds by which the clocks of a time zone are ahead of UTC at a moment. */
function offsetAt(seconds: number, timezone: string): number {
  const parts = clockFor(timezone).formatToParts(seconds * 1000);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(2000, part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  // Years before 100 are no years of the last century.
  return new Date(shown).setUTCFullYear(part('year'), part('month') - 1, part('day')) / 1000 - seconds;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockFor(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timezone, made);
  return made;
}

/** The moment (seconds since 1970) at which a day (ISO date) begins on the clocks of a time zone. */
export function startOfDay(date: string, timezone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`) / 1000;
  const offsets = [midnight - day, midnight + day].map((seconds) => offsetAt(seconds, timezone));
  const moments = offsets.map((offset) => midnight - offset);
  const shown = moments.filter((seconds) => seconds + offsetAt(seconds, timezone) === midnight);
  // Where clocks are put forward at midnight the day begins when they are.
  return Math.min(...(shown.length > 0 ? shown : moments.slice(0, 1)));
}

/** The moment at which a day begins, as RFC 3339 with the offset of the time zone; of offsets with seconds, in UTC. */
export function startOfDayInstant(date: string, timezone: string): string {
  const seconds = startOfDay(date, timezone);
  const offset = offsetAt(seconds, timezone);
  if (offset % 60 !== 0) return instantOf(seconds);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(offset);
  const local = instantOf(seconds + offset).replace('Z', '');
  return `${local}${offset < 0 ? '-' : '+'}${two(size / 3600)}:${two((size % 3600) / 60)}`;
}

/** A day (ISO date) as a sentence has it: 2024年5月1日, 1 May 2024; anything else as it is. */
export const spelledDay = (date: string, locale: Locale): string => inForm('day', date, locale);

/** A day (ISO date) as lists and tables have it: 2024-05-01, 1 May 2024; anything else as it is. */
export const listedDay = (date: string, locale: Locale): string => inForm('date', date, locale);

/** A month (`2024-05`) as a sentence has it: 2024年5月, May 2024; anything else as it is. */
export const spelledMonth = (month: string, locale: Locale): string => inForm('monthInWords', month, locale);

/** A month (`2024-05`) where its year is known: 5月, May; anything else as it is. */
export const monthOfYear = (month: string, locale: Locale): string => inForm('monthOfYear', month, locale);

/** A month (`2024-05`) as lists have it: 2024-05, May 2024; anything else as it is. */
export const listedMonth = (month: string, locale: Locale): string => inForm('month', month, locale);

function inForm(
  form: 'day' | 'date' | 'month' | 'monthInWords' | 'monthOfYear',
  date: string,
  locale: Locale,
): string {
  const parts = (form.startsWith('month') ? /^(\d{4})-(\d{2})$/ : /^(\d{4})-(\d{2})-(\d{2})$/).exec(date);
  if (!parts) return date;
  const [, year = '', month = '', day = ''] = parts;
  return fill(labels[locale].marks[form], {
    ...{ iso: date, year, month: Number(month), day: Number(day) },
    monthName: monthNames(locale)[Number(month) - 1] ?? '',
  });
}

const named = new Map<Locale, readonly string[]>();

function monthNames(locale: Locale): readonly string[] {
  const known = named.get(locale);
  if (known) return known;
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const made = Array.from({ length: 12 }, (_, at) => names.format(Date.UTC(2024, at, 1)));
  named.set(locale, made);
  return made;
}
