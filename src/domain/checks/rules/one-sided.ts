import { entriesOf, pathOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Relations of which one side is missing: an interpretation of nothing, a repeal that nobody decided. */
export const oneSided: RuleOf<'corpus'> = {
  id: 'one-sided',
  needs: 'corpus',
  severity: 'notice',
  lowerable: true,
  title: say('one-sided.title'),
  help: say('one-sided.help'),
  *check({ corpus, inverse }) {
    for (const entry of entriesOf(corpus, 'documents')) {
      const { genre, interprets, status, withdrawn } = entry.data;
      if (withdrawn) continue;
      if (genre === 'interpretation' && !interprets?.length)
        yield {
          entry,
          at: { field: ['genre'] },
          message: say('one-sided.interpretation'),
          fix: say('one-sided.interpretationFix'),
        };
      if (status === 'repealed' && !inverse.repealedBy.has(pathOf(entry)))
        yield {
          entry,
          at: { field: ['status'] },
          message: say('one-sided.repealed'),
          fix: say('one-sided.repealedFix', { item: pathOf(entry) }),
        };
    }
  },
};
