import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** A version that was published is there and says what it said. */
export const ledgerVersion: RuleOf<'history'> = {
  id: 'ledger-version',
  needs: 'history',
  severity: 'error',
  title: say('ledger-version.title'),
  help: say('ledger-version.help'),
  *check({ ledger: { folder, breaches }, lossAccepted }) {
    for (const { item, n, kind, commit } of breaches) {
      const address = `/${item}/v/${n}/`;
      yield {
        entry: null,
        file: folder,
        at: { position: null },
        severity: lossAccepted ? 'notice' : 'error',
        message:
          kind === 'gone'
            ? say('ledger-version.gone', { item, n, address })
            : say('ledger-version.other', { item, n, address }),
        fix: say('ledger-version.fix', { commit: commit.slice(0, 10) }),
      };
    }
  },
};
