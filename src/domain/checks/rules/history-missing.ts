import type { MissingHistory } from '../../revisions/history.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Versions, tombstones and old addresses come from git: where there is none, or not all of it, pages have none. */
export const historyMissing: RuleOf<'history'> = {
  id: 'history-missing',
  needs: 'history',
  severity: 'notice',
  title: say('history-missing.title'),
  help: say('history-missing.help'),
  *check({ history: { missing, refused = '' }, contentFolder }) {
    if (missing === null || missing === 'off') return;
    const [message, mend] = missing === 'refused' ? refusedWords(refused) : words[missing];
    yield {
      entry: null,
      file: contentFolder,
      at: { position: null },
      message,
      fix: say('history-missing.fix', { mend }),
    };
  },
};

type Words = readonly [message: Message, mend: Message];

const refusedWords = (folder: string): Words => [
  say('history-missing.refused', { folder }),
  say('history-missing.refusedFix', { folder }),
];

const words: Readonly<Record<Exclude<MissingHistory, 'off' | 'refused'>, Words>> = {
  'no-git': [say('history-missing.noGit'), say('history-missing.noGitFix')],
  none: [say('history-missing.none'), say('history-missing.noneFix')],
  damaged: [say('history-missing.damaged'), say('history-missing.damagedFix')],
  empty: [say('history-missing.empty'), say('history-missing.emptyFix')],
  shallow: [say('history-missing.shallow'), say('history-missing.shallowFix')],
  untracked: [say('history-missing.untracked'), say('history-missing.untrackedFix')],
};
