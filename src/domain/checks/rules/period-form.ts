import { fulfilmentOf, periodOf } from '../../catalogue/fulfilment.ts';
import { isOfFrequency } from '../../catalogue/periods.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Items for something that recurs, whose period is not one of those in which it does: nobody counts them. */
export const periodForm: RuleOf<'corpus'> = {
  id: 'period-form',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('period-form.title'),
  help: say('period-form.help'),
  *check({ corpus }) {
    for (const obligation of corpus.catalogue?.obligations ?? []) {
      const { id, title, period } = obligation;
      for (const entry of fulfilmentOf(corpus).all(id)) {
        const own = periodOf(entry, obligation);
        if (own !== null && isOfFrequency(own, period)) continue;
        const example = examples[period];
        yield {
          entry,
          at: { field: ['period'] },
          message: say('period-form.found', { title, own: own ?? '', example }),
          fix: say('period-form.fix', { example }),
        };
      }
    }
  },
};

const examples = { once: '', 'on-event': '2025', yearly: '2025', quarterly: '2025Q1', monthly: '2025-07' };
