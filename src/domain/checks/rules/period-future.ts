import { fulfilmentOf, periodOf } from '../../catalogue/fulfilment.ts';
import { periodsOf } from '../../catalogue/periods.ts';
import { type Corpus, type Entry, entriesOf } from '../../corpus.ts';
import type { Obligation } from '../../schema/catalogue.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Items for a period that has not begun, of what is told afterwards; reports, whether the catalogue asks or not. */
export const periodFuture: RuleOf<'corpus'> = {
  id: 'period-future',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('period-future.title'),
  help: say('period-future.help'),
  *check({ corpus }) {
    const { today } = corpus;
    const told = new Set<Entry>();
    for (const { entry, own } of [...ofCatalogue(corpus), ...ofReports(corpus)]) {
      if (told.has(entry)) continue;
      told.add(entry);
      const field = 'year' in entry.data ? 'year' : 'period';
      yield {
        ...{ entry, at: { field: [field] } },
        message: say('period-future.found', { period: own, today }),
        fix: say('period-future.fix'),
      };
    }
  },
};

interface Future {
  readonly entry: Entry;
  /** The period that it names. */
  readonly own: string;
}

function* ofCatalogue(corpus: Corpus): Generator<Future> {
  for (const obligation of (corpus.catalogue?.obligations ?? []).filter(isToldAfterwards))
    for (const entry of fulfilmentOf(corpus).all(obligation.id)) {
      const own = periodOf(entry, obligation);
      const period = periodsOf(obligation.period, Number(own?.slice(0, 4))).find(({ key }) => key === own);
      if (own && period && period.from > corpus.today) yield { entry, own };
    }
}

function* ofReports(corpus: Corpus): Generator<Future> {
  const now = Number(corpus.today.slice(0, 4));
  for (const entry of entriesOf(corpus, 'reports')) {
    const { kind, year, withdrawn } = entry.data;
    if (!withdrawn && year > (kind === 'budget' ? now + 1 : now)) yield { entry, own: String(year) };
  }
}

/** A budget is public before its year begins; what is due after the period tells of it. */
const isToldAfterwards = ({ period, deadline }: Obligation): boolean =>
  period === 'quarterly' ||
  period === 'monthly' ||
  (period === 'yearly' && (deadline?.unit === 'fixed-date' || deadline?.from === 'period-end' || !deadline));
