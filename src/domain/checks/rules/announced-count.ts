import { type EntryOf, entriesOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import type { Offence, RuleOf } from '../rule.ts';

type Responsibility = EntryOf<'responsibilities'>;

/** A list of duties has as many as were announced, in all and of each type (domain facts 9). */
export const announcedCount: RuleOf<'corpus'> = {
  id: 'announced-count',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('announced-count.title'),
  help: say('announced-count.help'),
  *check({ corpus }) {
    for (const entry of entriesOf(corpus, 'responsibilities')) {
      const { announced, items = [], withdrawn } = entry.data;
      if (!announced || withdrawn) continue;
      if (announced.total !== items.length)
        yield {
          ...{ entry, at: { field: ['announced', 'total'] } },
          message: say('announced-count.total', { announced: announced.total, count: items.length }),
          fix: say('announced-count.totalFix'),
        };
      if (announced.types?.length) yield* ofTypes(entry, announced.total, announced.types);
    }
  },
};

function* ofTypes(
  entry: Responsibility,
  total: number,
  types: readonly { readonly type: string; readonly count: number }[],
): Iterable<Offence> {
  const sum = types.reduce((all, { count }) => all + count, 0);
  if (sum !== total)
    yield {
      ...{ entry, at: { field: ['announced', 'types'] } },
      message: say('announced-count.sum', { sum, announced: total }),
      fix: say('announced-count.sumFix'),
    };
  const counted = Map.groupBy(entry.data.items ?? [], ({ type }) => type);
  for (const [index, { type, count: announced }] of types.entries()) {
    const count = counted.get(type)?.length ?? 0;
    if (count !== announced)
      yield {
        ...{ entry, at: { field: ['announced', 'types', index, 'count'] } },
        message: say('announced-count.type', { type, announced, count }),
        fix: say('announced-count.typeFix'),
      };
  }
}
