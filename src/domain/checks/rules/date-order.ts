import type { Entry } from '../../corpus.ts';
import { type Span, traitsOf } from '../../schema/traits.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

interface Pair {
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  readonly field: readonly PropertyKey[];
  /** What the two are called. */
  readonly names: readonly [earlier: Message, later: Message];
}

/** Dates that contradict each other: published before issued, ended before begun. */
export const dateOrder: RuleOf<'corpus'> = {
  id: 'date-order',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('date-order.title'),
  help: say('date-order.help'),
  *check({ corpus }) {
    for (const entry of corpus.entries)
      for (const { earlier, later, field, names } of pairsIn(entry)) {
        if (!earlier || !later || earlier <= later) continue;
        const [first, second] = names;
        yield {
          entry,
          at: { field },
          message: say('date-order.found', { second, later, first, earlier }),
          fix: say('date-order.foundFix', { second, first }),
        };
      }
  },
};

const issuedPublished: Pair['names'] = [
  say('date-order.issuedPublished'),
  say('date-order.issuedPublishedFix'),
];
const publishedWithdrawn: Pair['names'] = [say('date-order.pairsNames'), say('date-order.pairsNamesFix')];
const published = ['published'];
const withdrawn = ['withdrawn', 'date'];
const spanNames: Readonly<Record<Span['of'], Pair['names']>> = {
  term: [say('date-order.terms'), say('date-order.termsFix')],
  force: [say('date-order.pairsInNames'), say('date-order.pairsInNamesFix')],
};

function* pairsIn({ collection, data }: Entry): Generator<Pair> {
  yield { earlier: data.issued, later: data.published, field: published, names: issuedPublished };
  if (data.withdrawn)
    yield {
      earlier: data.published,
      later: data.withdrawn.date,
      field: withdrawn,
      names: publishedWithdrawn,
    };
  for (const [index, { from, to }] of (data.postings ?? []).entries())
    yield { earlier: from, later: to, field: ['postings', index, 'to'], names: spanNames.term };
  for (const { of, ...span } of traitsOf(collection).spans?.(data) ?? [])
    yield { ...span, names: spanNames[of] };
}
