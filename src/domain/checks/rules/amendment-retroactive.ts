import { entriesOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/**
 * A rule does not reach back before it was made, but to protect rights better (Legislation Law of the PRC of 2023,
 * Art. 104); nor does an amendment.
 */
export const amendmentRetroactive: RuleOf<'corpus'> = {
  id: 'amendment-retroactive',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('amendment-retroactive.title'),
  help: say('amendment-retroactive.help'),
  *check({ corpus }) {
    for (const entry of entriesOf(corpus, 'documents')) {
      const { amendments = [], from, issued, published } = entry.data;
      const made = issued ?? published;
      for (const [index, amendment] of amendments.entries()) {
        const day = amendment.from ?? from;
        if (day === undefined || made === undefined || day >= made) continue;
        yield {
          entry,
          at: { field: amendment.from ? ['amendments', index, 'from'] : ['from'] },
          message: say('amendment-retroactive.found', { article: amendment.article, day, made }),
          fix: say('amendment-retroactive.fix'),
        };
      }
    }
  },
};
