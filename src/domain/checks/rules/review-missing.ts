import { isBody } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/**
 * Where `site.yaml` asks for it, every item says who looked at it before it was published (Regulation on Open
 * Government Information, Art. 17).
 */
export const reviewMissing: RuleOf<'corpus'> = {
  id: 'review-missing',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('review-missing.title'),
  help: say('review-missing.help'),
  *check({ corpus }) {
    if (!corpus.site.reviews) return;
    for (const entry of corpus.entries)
      if (!isBody(entry) && !entry.data.review)
        yield {
          entry,
          at: { field: ['title'] },
          message: say('review-missing.found'),
          fix: say('review-missing.fix', { today: corpus.today }),
        };
  },
};
