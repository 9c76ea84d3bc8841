import { fulfilmentOf, periodOf } from '../../catalogue/fulfilment.ts';
import { isOfFrequency } from '../../catalogue/periods.ts';
import { publisherOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Two items of one body for one obligation and period: which of them counts is not clear. */
export const periodRepeated: RuleOf<'corpus'> = {
  id: 'period-repeated',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('period-repeated.title'),
  help: say('period-repeated.help'),
  *check({ corpus }) {
    for (const obligation of corpus.catalogue?.obligations ?? []) {
      const { id, title, period } = obligation;
      if (period === 'once' || period === 'on-event') continue;
      for (const entry of fulfilmentOf(corpus).all(id)) {
        const own = periodOf(entry, obligation);
        if (own === null || !isOfFrequency(own, period)) continue;
        const [first] = fulfilmentOf(corpus).of(id, publisherOf(corpus, entry), own);
        if (!first || first === entry) continue;
        yield {
          ...{ entry, at: { position: null } },
          message: say('period-repeated.found', { title, period: own, file: first.file }),
          fix: say('period-repeated.fix', { id }),
        };
      }
    }
  },
};
