import type { EntryOf } from '../../corpus.ts';
import { entriesOf } from '../../corpus.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

type Limit = EntryOf<'services'>['data']['promisedTime'];

/** A promised time limit may not be longer than the statutory one, whatever day of the week it is counted from. */
export const promisedTime: RuleOf<'corpus'> = {
  id: 'promised-time',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('promised-time.title'),
  help: say('promised-time.help'),
  *check({ corpus }) {
    for (const entry of entriesOf(corpus, 'services')) {
      const { promisedTime: promised, statutoryTime: statutory } = entry.data;
      if (statutory === 'none') continue;
      const message = excess(promised, statutory);
      if (message)
        yield {
          entry,
          at: { field: ['promisedTime'] },
          message,
          fix: say('promised-time.foundFix', { count: statutory.count, unit: statutory.unit }),
        };
    }
  },
};

/** By how much the promise is longer, in words; null when it never is. */
function excess(promise: Limit, law: Limit): Message | null {
  const [promised, statutory] = [inWords(promise), inWords(law)];
  if (promise.unit === law.unit)
    return promise.count > law.count ? say('promised-time.found', { promised, statutory }) : null;
  if (promise.unit === 'working-day') {
    const days = mostDays(promise.count);
    return days > law.count ? say('promised-time.acrossWeekend', { promised, statutory, days }) : null;
  }
  const days = fewestDays(law.count);
  return promise.count > days ? say('promised-time.fromMonday', { promised, statutory, days }) : null;
}

/** Days of the calendar in which so many working days pass when the first is a Monday. */
const fewestDays = (workingDays: number): number =>
  workingDays + 2 * Math.max(0, Math.floor((workingDays - 1) / 5));

/** The same when the first day is a Saturday. Holidays come on top, and are the same for law and promise. */
const mostDays = (workingDays: number): number => (workingDays === 0 ? 0 : fewestDays(workingDays) + 2);

const inWords = ({ count, unit }: Limit): Message =>
  unit === 'day' ? say('promised-time.days', { count }) : say('promised-time.workingDays', { count });
