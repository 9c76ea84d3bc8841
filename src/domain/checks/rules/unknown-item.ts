import type { Entry } from '../../corpus.ts';
import { nearestName } from '../../nearest-name.ts';
import { say } from '../../text/message.ts';
import type { Rule } from '../rule.ts';

const relations = ['amends', 'repeals', 'interprets'] as const;

/** An item that another one names must exist. */
export const unknownItem: Rule = {
  id: 'unknown-item',
  severity: 'error',
  lowerable: true,
  title: say('unknown-item.title'),
  help: say('unknown-item.help'),
  *check({ corpus, broken }) {
    const known = [...corpus.byPath.keys()];
    for (const entry of corpus.entries)
      for (const [path, field] of mentionsIn(entry)) {
        if (corpus.byPath.has(path) || broken.has(path)) continue;
        const nearest = nearestName(path, known);
        yield {
          entry,
          at: { field },
          message: say('unknown-item.found', { path }),
          fix: nearest ? say('unknown-item.foundFix', { nearest }) : say('unknown-item.foundFix2'),
        };
      }
  },
};

function mentionsIn({ collection, data }: Entry): (readonly [string, readonly PropertyKey[]])[] {
  const successor = data.withdrawn?.successor;
  const inData =
    collection === 'documents'
      ? relations.flatMap((relation) =>
          (data[relation] ?? []).map((path, index) => [path, [relation, index]] as const),
        )
      : [];
  return successor ? [...inData, [successor, ['withdrawn', 'successor']] as const] : inData;
}
