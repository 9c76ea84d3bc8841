import { nearestName } from '../../nearest-name.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/**
 * What must be public has no list here yet by which `obligations` could be looked up: what stands there is told, so
 * that nobody takes it for granted; where other items write nearly the same, it is most likely a slip.
 */
export const unknownObligation: RuleOf<'corpus'> = {
  id: 'unknown-obligation',
  needs: 'corpus',
  severity: 'notice',
  lowerable: true,
  title: say('unknown-obligation.title'),
  help: say('unknown-obligation.help'),
  *check({ corpus }) {
    const uses = new Map<string, number>();
    for (const { data } of corpus.entries)
      for (const id of data.obligations ?? []) uses.set(id, (uses.get(id) ?? 0) + 1);
    for (const entry of corpus.entries)
      for (const [index, id] of (entry.data.obligations ?? []).entries()) {
        const frequent = [...uses].filter(([, count]) => count > (uses.get(id) ?? 0)).map(([other]) => other);
        const nearest = nearestName(id, frequent);
        yield {
          entry,
          at: { field: ['obligations', index] },
          message: say('unknown-obligation.found', { id }),
          fix: nearest ? say('unknown-obligation.nearest', { nearest }) : say('unknown-obligation.foundFix'),
        };
      }
  },
};
