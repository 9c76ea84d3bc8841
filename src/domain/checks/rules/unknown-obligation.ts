import { nearestName } from '../../nearest-name.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Ids in `obligations` that the catalogue does not hold; without a catalogue no id means anything. */
export const unknownObligation: RuleOf<'corpus'> = {
  id: 'unknown-obligation',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('unknown-obligation.title'),
  help: say('unknown-obligation.help'),
  *check({ corpus }) {
    const known = corpus.catalogue?.obligations.map(({ id }) => id);
    for (const entry of corpus.entries)
      for (const [index, id] of (entry.data.obligations ?? []).entries()) {
        if (known?.includes(id)) continue;
        const nearest = known && nearestName(id, known);
        yield {
          entry,
          at: { field: ['obligations', index] },
          message: known ? say('unknown-obligation.found', { id }) : say('unknown-obligation.none', { id }),
          fix: nearest
            ? say('unknown-obligation.nearest', { nearest })
            : say(known ? 'unknown-obligation.foundFix' : 'unknown-obligation.noneFix'),
        };
      }
  },
};
