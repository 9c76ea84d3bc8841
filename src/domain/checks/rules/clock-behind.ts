import { dayAfter } from '../../standing.ts';
import type { Rule } from '../rule.ts';

/** True when the newest commit lies more than a day after today: one of two clocks is wrong. */
export const isBehind = (today: string, newestCommit: string | null): boolean =>
  newestCommit !== null && newestCommit > dayAfter(today);

/** The clock of this machine and that of whoever made the newest commit contradict each other. */
export const clockBehind: Rule = {
  id: 'clock-behind',
  severity: 'notice',
  title: { 'zh-CN': '日期对不上', en: 'Two clocks contradict each other' },
  help: {
    'zh-CN':
      '最近一次提交的日期比这台电脑的日期还晚，两者总有一个不对。网站照这台电脑的日期判断哪些文件有效；电脑日期不对时先调准，或者用 --today 写明日期。',
    en: 'The newest commit is dated later than this machine’s clock; one of both is wrong. What is in force is decided by this machine’s day: set its clock, or name the day with --today.',
  },
  *check({ corpus: { today }, newestCommit }) {
    if (newestCommit === null || !isBehind(today, newestCommit)) return;
    yield {
      entry: null,
      at: { position: null },
      message: {
        'zh-CN': `这台电脑的日期是“${today}”，最近一次提交的日期却是“${newestCommit}”。网站按“${today}”判断哪些文件有效。`,
        en: `This machine’s date is “${today}”, but the newest commit is of “${newestCommit}”. What is in force is decided by “${today}”.`,
      },
      fix: {
        'zh-CN':
          '核对这台电脑的日期；不对就调准，或写 --today 2026-01-31 这样的参数。电脑没有错，就是提交的人电脑日期不准，提醒他调准。',
        en: 'Compare the date of this machine; set it right, or name the day, e.g. --today 2026-01-31. If it is right, the clock of whoever made the commit is wrong.',
      },
    };
  },
};
