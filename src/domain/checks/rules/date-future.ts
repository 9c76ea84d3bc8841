import type { Rule } from '../rule.ts';

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
  *check({ corpus }) {
    for (const entry of corpus.entries)
      for (const field of fields) {
        const value = entry.data[field];
        if (!value || value <= corpus.today) continue;
        yield {
          entry,
          at: { field: [field] },
          message: {
            'zh-CN': `日期“${value}”晚于今天（${corpus.today}）。`,
            en: `The date “${value}” lies after today (${corpus.today}).`,
          },
          fix: {
            'zh-CN': '改成真实的日期；如果还没有到公开的时候，加一行 draft: true。',
            en: 'Write the real date; if it is not public yet, add a line draft: true.',
          },
        };
      }
  },
};
