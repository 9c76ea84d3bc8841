import { say } from '../../text/message.ts';
import { isBehind } from '../clock.ts';
import type { RuleOf } from '../rule.ts';

const fields = ['issued', 'published'] as const;

/** Nothing that is public can have been made or published after today; a plan for later is a draft. */
export const dateFuture: RuleOf<'corpus'> = {
  id: 'date-future',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('date-future.title'),
  help: say('date-future.help'),
  *check({ corpus, newestCommit }) {
    // One of two clocks is wrong, perhaps that of this machine: nothing is held up by it.
    const doubt = isBehind(corpus.today, newestCommit);
    for (const entry of corpus.entries)
      for (const field of fields) {
        const value = entry.data[field];
        if (!value || value <= corpus.today) continue;
        yield {
          entry,
          at: { field: [field] },
          ...(doubt ? { severity: 'warning' as const } : {}),
          message: say('date-future.found', { value, today: corpus.today }),
          fix: doubt ? say('date-future.doubtFix') : say('date-future.foundFix'),
        };
      }
  },
};
