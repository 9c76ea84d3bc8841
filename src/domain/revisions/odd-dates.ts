import type { Finding } from '../finding.ts';
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
      message: {
        'zh-CN': `有 ${dates.length} 次提交的日期和前后的提交、今天的日期对不上：${list.join('、')}。`,
        en: `The dates of ${dates.length} commits do not fit those around them or today: ${list.join(', ')}.`,
      },
      fix: {
        'zh-CN': '网站把这些日期写作“不早于”前一次提交的日期，不影响发布。请校准提交时所用电脑的时钟。',
        en: 'The site says “not before” the commit before them and is built all the same. Set the clock of the machine right.',
      },
    },
  ];
}

function dayOf(seconds: number): string {
  return Math.abs(seconds) <= lastMoment
    ? new Date(seconds * 1000).toISOString().slice(0, 10)
    : `@${seconds}`;
}
