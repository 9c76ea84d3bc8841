import { dateOf, publisherOf } from '../../corpus.ts';
import { duplicates } from '../duplicates.ts';
import type { Rule } from '../rule.ts';

/** Two items of one body and one day with the same title are most likely one item twice. */
export const duplicateTitle: Rule = {
  id: 'duplicate-title',
  severity: 'error',
  title: { 'zh-CN': '标题重复', en: 'Title used twice' },
  help: {
    'zh-CN':
      '同一机构、同一日期的两个条目标题相同，读者无法区分，多半是重复录入。删去一个，或在标题里写明区别。',
    en: 'Two items of one body and one date have the same title: delete one, or make the titles differ.',
  },
  *check({ corpus }) {
    const key = (entry: (typeof corpus.entries)[number]) =>
      [publisherOf(corpus, entry), entry.collection, dateOf(entry) ?? '', entry.data.title].join('\n');
    for (const [entry, first] of duplicates(corpus.entries, key))
      yield {
        entry,
        at: { field: ['title'] },
        message: {
          'zh-CN': `标题“${entry.data.title}”与“${first.file}”相同。`,
          en: `The title “${entry.data.title}” is the same as in “${first.file}”.`,
        },
        fix: {
          'zh-CN': '如果是重复录入，删去一个；否则在标题里写明区别，如加上年度或村名。',
          en: 'If it is the same item, delete one; else make the titles differ, e.g. by year or village.',
        },
      };
  },
};
