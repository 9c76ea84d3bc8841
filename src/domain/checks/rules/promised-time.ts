import { say } from '../../text/message.ts';
import type { Rule } from '../rule.ts';

/** Working days in calendar days, at least: five of seven. */
const calendarDays = ({ count, unit }: { count: number; unit: string }) =>
  unit === 'day' ? count : (count * 7) / 5;

/** A promised time limit may not be longer than the statutory one. */
export const promisedTime: Rule = {
  id: 'promised-time',
  severity: 'error',
  lowerable: true,
  title: say('promised-time.title'),
  help: say('promised-time.help'),
  *check({ corpus }) {
    for (const entry of corpus.entries) {
      if (entry.collection !== 'services') continue;
      const { promisedTime: promised, statutoryTime: statutory } = entry.data;
      if (calendarDays(promised) <= calendarDays(statutory)) continue;
      yield {
        entry,
        at: { field: ['promisedTime'] },
        message: say('promised-time.found', { count: promised.count, count2: statutory.count }),
        fix: say('promised-time.foundFix', { count: statutory.count }),
      };
    }
  },
};
