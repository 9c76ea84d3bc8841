import { fulfilmentOf, periodOf } from '../../catalogue/fulfilment.ts';
import { periodsOf } from '../../catalogue/periods.ts';
import type { Obligation } from '../../schema/catalogue.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Items for a period that has not begun, of what is told afterwards. */
export const periodFuture: RuleOf<'corpus'> = {
  id: 'period-future',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('period-future.title'),
  help: say('period-future.help'),
  *check({ corpus }) {
    const { catalogue, today } = corpus;
    for (const obligation of catalogue?.obligations ?? []) {
      if (!isToldAfterwards(obligation)) continue;
      for (const entry of fulfilmentOf(corpus).all(obligation.id)) {
        const own = periodOf(entry, obligation);
        const period = periodsOf(obligation.period, Number(own?.slice(0, 4))).find(({ key }) => key === own);
        if (!own || !period || period.from <= today) continue;
        const field = 'year' in entry.data ? 'year' : 'period';
        yield {
          ...{ entry, at: { field: [field] } },
          message: say('period-future.found', { period: own, today }),
          fix: say('period-future.fix'),
        };
      }
    }
  },
};

/** A budget is public before its year begins; what is due after the period tells of it. */
const isToldAfterwards = ({ period, deadline }: Obligation): boolean =>
  period === 'quarterly' ||
  period === 'monthly' ||
  (period === 'yearly' && (deadline?.unit === 'fixed-date' || deadline?.from === 'period-end' || !deadline));
