import type { RuleInfo } from '../rule-info.ts';
import { say } from '../text/message.ts';

/** Rules that only the history can tell broken. */
export const historyRules: readonly RuleInfo[] = [
  {
    id: 'history-missing',
    severity: 'notice',
    title: say('history-missing.title'),
    help: say('history-missing.help'),
  },
  {
    id: 'commit-date',
    severity: 'notice',
    title: say('commit-date.title'),
    help: say('commit-date.help'),
  },
  {
    id: 'lost-address',
    severity: 'error',
    title: say('lost-address.title'),
    help: say('lost-address.help'),
  },
  {
    id: 'redaction-item',
    severity: 'error',
    title: say('redaction-item.title'),
    help: say('redaction-item.help'),
  },
  {
    id: 'redaction-revision',
    severity: 'error',
    title: say('redaction-revision.title'),
    help: say('redaction-revision.help'),
  },
  {
    id: 'redaction-shared',
    severity: 'warning',
    title: say('redaction-shared.title'),
    help: say('redaction-shared.help'),
  },
];
