import type { Finding } from '../finding.ts';
import { say } from '../text/message.ts';
import type { OddDate } from './history.ts';

/** More are counted, not named. */
const named = 5;
/** The last moment that dates can tell, in seconds. */
const lastMoment = 8.64e12;

/** One notice for all commits whose dates cannot be true; `file` lies in the content folder. */
export function oddDateFindings(dates: readonly OddDate[], file: string): Finding[] {
  if (dates.length === 0) return [];
  const list = dates.slice(0, named).map(({ commit, given }) => `${commit.slice(0, 10)} ${dayOf(given)}`);
  if (dates.length > named) list.push('…');
  return [
    {
      rule: 'commit-date',
      severity: 'notice',
      file: file.replace(/[^/]+$/, ''),
      position: null,
      message: say('odd-dates.oddDateFindings', { length: dates.length, list }),
      fix: say('odd-dates.oddDateFindingsFix'),
    },
  ];
}

function dayOf(seconds: number): string {
  return Math.abs(seconds) <= lastMoment
    ? new Date(seconds * 1000).toISOString().slice(0, 10)
    : `@${seconds}`;
}
