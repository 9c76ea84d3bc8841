import { type Entry, urlOf } from '../../corpus.ts';
import { duplicates } from '../duplicates.ts';
import type { Offence, Rule } from '../rule.ts';

/** One address, one page: two files, or a file and a list, may not want the same. */
export const urlConflict: Rule = {
  id: 'url-conflict',
  severity: 'error',
  title: { 'zh-CN': '两个页面争同一个网址', en: 'Two pages with one address' },
  help: {
    'zh-CN':
      '文件路径就是网址。a.md 与 a.mdx 同名，或文件名与年度、栏目的网址相同（如 reports/2020.mdx）时会冲突，给其中一个改名。',
    en: 'The path of a file is its address. a.md and a.mdx, or a file named like a list (reports/2020.mdx), clash: rename one.',
  },
  *check({ corpus, urls }) {
    for (const [entry, first] of duplicates(corpus.entries, urlOf)) yield offence(entry, first.file);
    for (const entry of corpus.entries) {
      const owner = urls.get(urlOf(entry));
      if (owner === null) yield offence(entry, null);
    }
  },
};

const offence = (entry: Entry, other: string | null): Offence => ({
  entry,
  at: { position: { line: 1, column: 1 } },
  message: other
    ? {
        'zh-CN': `网址“${urlOf(entry)}”已经属于“${other}”。`,
        en: `The address “${urlOf(entry)}” already belongs to “${other}”.`,
      }
    : {
        'zh-CN': `网址“${urlOf(entry)}”已经属于网站自己的列表页。`,
        en: `The address “${urlOf(entry)}” already belongs to a list page of the site.`,
      },
  fix: {
    'zh-CN': `给这个文件改名，如 ${entry.id.split('/').at(-1)}-2.mdx。`,
    en: `Rename this file, e.g. ${entry.id.split('/').at(-1)}-2.mdx.`,
  },
});
