import type { RuleInfo } from '../rule-info.ts';
import { say } from '../text/message.ts';

/** Rules about the ledger of what was published. */
export const ledgerRules: readonly RuleInfo[] = [
  {
    id: 'ledger-file',
    severity: 'error',
    title: say('ledger-file.title'),
    help: say('ledger-file.help'),
  },
  {
    id: 'ledger-version',
    severity: 'error',
    title: say('ledger-version.title'),
    help: say('ledger-version.help'),
  },
];
