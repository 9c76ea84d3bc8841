import type { OddDate } from '../../revisions/history.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** More are counted, not named. */
const named = 5;
/** The last moment that dates can tell, in seconds. */
const lastMoment = 8.64e12;

/** One notice for all commits whose dates cannot be true. */
export const commitDate: RuleOf<'history'> = {
  id: 'commit-date',
  needs: 'history',
  severity: 'notice',
  title: say('commit-date.title'),
  help: say('commit-date.help'),
  *check({ history: { oddDates = [] }, contentFolder }) {
    if (oddDates.length === 0) return;
    const list = oddDates.slice(0, named).map(inWords);
    if (oddDates.length > named) list.push('…');
    yield {
      entry: null,
      file: contentFolder,
      at: { position: null },
      message: say('commit-date.found', { count: oddDates.length, list }),
      fix: say('commit-date.fix'),
    };
  },
};

const inWords = ({ commit, given }: OddDate): string => `${commit.slice(0, 10)} ${dayOf(given)}`;

function dayOf(seconds: number): string {
  return Math.abs(seconds) <= lastMoment
    ? new Date(seconds * 1000).toISOString().slice(0, 10)
    : `@${seconds}`;
}
