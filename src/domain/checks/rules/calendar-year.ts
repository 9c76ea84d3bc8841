import { dutiesOf } from '../../catalogue/status.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Years in which working days would have to be counted, and for which there is no calendar. */
export const calendarYear: RuleOf<'corpus'> = {
  id: 'calendar-year',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('calendar-year.title'),
  help: say('calendar-year.help'),
  *check({ corpus, locateAsked }) {
    const years = new Set(dutiesOf(corpus).flatMap(({ missingYear }) => missingYear ?? []));
    const { file, position } = locateAsked('calendar.yaml', ['years']);
    for (const year of [...years].sort())
      yield {
        ...{ entry: null, file, at: { position: corpus.calendar ? position : null } },
        message: say('calendar-year.found', { year }),
        fix: say('calendar-year.fix', { year }),
      };
  },
};
