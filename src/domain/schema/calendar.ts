import { z } from 'zod';
import { field } from './field.ts';
import { isoDate, text, webUrl, year } from './vocabulary.ts';

/** Days of the week as calendars name them; the place is that of `Date.getUTCDay`. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

const source = z.strictObject({
  title: field(text, 'calendar.source.title'),
  url: field(webUrl.optional(), 'calendar.source.url'),
});

/** Days without work, both ends included. */
const holiday = z.strictObject({
  name: field(text, 'calendar.holiday.name'),
  from: field(isoDate, 'calendar.holiday.from'),
  to: field(isoDate, 'calendar.holiday.to'),
});

const calendarYear = z.strictObject({
  year: field(year, 'calendar.year.year'),
  sources: field(z.array(source).min(1), 'calendar.year.sources'),
  holidays: field(z.array(holiday), 'calendar.year.holidays'),
  workdays: field(z.array(isoDate).optional(), 'calendar.year.workdays'),
});

/** `content/calendar.yaml`: public holidays and days on which work is made up, year by year. */
export const calendarSchema = z.strictObject({
  weekend: field(z.array(z.enum(weekdays)).min(1), 'calendar.weekend'),
  years: field(z.array(calendarYear), 'calendar.years'),
});
export type Calendar = z.output<typeof calendarSchema>;
