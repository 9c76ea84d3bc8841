import { nearestName } from '../../nearest-name.ts';
import { referencesIn } from '../../schema/references.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** An item that another one names must exist. */
export const unknownItem: RuleOf<'corpus'> = {
  id: 'unknown-item',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('unknown-item.title'),
  help: say('unknown-item.help'),
  *check({ corpus, broken }) {
    const known = [...corpus.byPath.keys()];
    for (const entry of corpus.entries)
      for (const { kind, value: path, field } of referencesIn(corpus.schemas[entry.collection], entry.data)) {
        if (kind !== 'item' || corpus.byPath.has(path) || broken.has(path)) continue;
        const nearest = nearestName(path, known);
        yield {
          entry,
          at: { field },
          message: say('unknown-item.found', { path }),
          fix: nearest ? say('unknown-item.nearest', { nearest }) : say('unknown-item.foundFix'),
        };
      }
  },
};
