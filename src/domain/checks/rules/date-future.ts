import type { Rule } from '../rule.ts';
import { isBehind } from './clock-behind.ts';

const fields = ['issued', 'published'] as const;

/** Nothing that is public can have been made or published after today; a plan for later is a draft. */
export const dateFuture: Rule = {
  id: 'date-future',
  severity: 'error',
  title: { 'zh-CN': '日期在将来', en: 'Date in the future' },
  help: {
    'zh-CN': '成文日期、发布日期不能晚于今天。还没到公开的时候，写 draft: true 存为草稿，到那天再去掉。',
    en: 'Issued and published cannot lie after today. What is not public yet is a draft: true.',
  },
  *check({ corpus, newestCommit }) {
    // One of two clocks is wrong, perhaps that of this machine: nothing is held up by it.
    const doubt = isBehind(corpus.today, newestCommit);
    for (const entry of corpus.entries)
      for (const field of fields) {
        const value = entry.data[field];
        if (!value || value <= corpus.today) continue;
        yield {
          entry,
          at: { field: [field] },
          ...(doubt ? { severity: 'warning' as const } : {}),
          message: {
            'zh-CN': `日期“${value}”晚于今天（${corpus.today}）。`,
            en: `The date “${value}” lies after today (${corpus.today}).`,
          },
          fix: doubt
            ? {
                'zh-CN':
                  '先核对这台电脑的日期；日期没有错的话，改成真实的日期，还没有到公开的时候加一行 draft: true。',
                en: 'Compare the date of this machine first; if it is right write the real date, or add a line draft: true.',
              }
            : {
                'zh-CN': '改成真实的日期；如果还没有到公开的时候，加一行 draft: true。',
                en: 'Write the real date; if it is not public yet, add a line draft: true.',
              },
        };
      }
  },
};
