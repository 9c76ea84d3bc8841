import { say } from '../../text/message.ts';
import { isBehind } from '../clock.ts';
import type { RuleOf } from '../rule.ts';

/** The clock of this machine and that of whoever made the newest commit contradict each other. */
export const clockBehind: RuleOf<'corpus'> = {
  id: 'clock-behind',
  needs: 'corpus',
  severity: 'notice',
  title: say('clock-behind.title'),
  help: say('clock-behind.help'),
  *check({ corpus: { today }, newestCommit }) {
    if (newestCommit === null || !isBehind(today, newestCommit)) return;
    yield {
      entry: null,
      at: { position: null },
      message: say('clock-behind.found', { today, newestCommit }),
      fix: say('clock-behind.foundFix'),
    };
  },
};
