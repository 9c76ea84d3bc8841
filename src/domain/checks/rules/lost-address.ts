import { lostPages } from '../../revisions/lost-pages.ts';
import { knownPaths } from '../../routes/site-addresses.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** A published address leads somewhere: boards that were once named, and what the ledger recorded. */
export const lostAddress: RuleOf<'history'> = {
  id: 'lost-address',
  needs: 'history',
  severity: 'error',
  title: say('lost-address.title'),
  help: say('lost-address.help'),
  *check({ corpus, history, ledger, lossAccepted }) {
    const known = knownPaths(corpus);
    const place = { entry: null, at: { position: null } } as const;
    for (const address of new Set([...history.boards, ...ledger.boards]))
      if (!known.has(address))
        yield {
          ...place,
          message: say('lost-address.board', { address }),
          fix: say('lost-address.boardFix', { address }),
        };
    const pages = history.missing === null ? null : lostPages(ledger.unreachable, history.missing);
    if (pages) yield { ...place, severity: lossAccepted ? 'notice' : 'error', ...pages };
  },
};
