import { daysFrom } from '../../catalogue/working-days.ts';
import { type Calendar, weekdays } from '../../schema/calendar.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** A calendar that contradicts itself: days could be counted in two ways. */
export const calendarConflict: RuleOf<'corpus'> = {
  id: 'calendar-conflict',
  needs: 'corpus',
  severity: 'error',
  title: say('calendar-conflict.title'),
  help: say('calendar-conflict.help'),
  *check({ corpus, locateAsked }) {
    for (const { field, message, fix } of conflictsOf(corpus.calendar)) {
      const { file, position } = locateAsked('calendar.yaml', field);
      yield { entry: null, file, at: { position }, message, fix };
    }
  },
};

interface Conflict {
  readonly field: readonly PropertyKey[];
  readonly message: Message;
  readonly fix: Message;
}

function* conflictsOf(calendar: Calendar | null): Generator<Conflict> {
  const fix = say('calendar-conflict.fix');
  const weekend = (calendar?.weekend ?? []).map((name) => weekdays.indexOf(name));
  const seen = new Set<number>();
  for (const [at, { year, holidays, workdays = [] }] of (calendar?.years ?? []).entries()) {
    const inYear = (day: string) => day.startsWith(`${year}-`);
    if (seen.has(year))
      yield { field: ['years', at, 'year'], message: say('calendar-conflict.twice', { year }), fix };
    seen.add(year);
    const free = new Map<string, string>();
    for (const [index, { name, from, to }] of holidays.entries()) {
      const field = ['years', at, 'holidays', index];
      if (to < from)
        yield {
          field: [...field, 'to'],
          message: say('calendar-conflict.reversed', { name, from, to }),
          fix,
        };
      else if (!inYear(from) || !inYear(to))
        yield {
          field: [...field, 'from'],
          message: say('calendar-conflict.outside', { day: name, year }),
          fix,
        };
      else for (const day of daysFrom(from, to)) free.set(day, name);
    }
    for (const [index, day] of workdays.entries()) {
      const field = ['years', at, 'workdays', index];
      const name = free.get(day);
      if (!inYear(day)) yield { field, message: say('calendar-conflict.outside', { day, year }), fix };
      else if (name) yield { field, message: say('calendar-conflict.both', { day, name }), fix };
      else if (!weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
        yield { field, message: say('calendar-conflict.weekday', { day }), fix };
    }
  }
}
