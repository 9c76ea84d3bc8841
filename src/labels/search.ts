import type { SearchLabels } from '../client/search/labels.ts';
import type { Locale } from '../domain/finding.ts';

const all: Readonly<Record<Locale, SearchLabels>> = {
  'zh-CN': {
    searching: '正在检索……',
    total: '找到 {n} 件',
    page: '第 {page} 页，共 {pages} 页',
    nothing: '没有找到“{q}”。',
    nothingHint: '可以换一个更短的词，去掉筛选条件，或者按年份、按类别查找；也可以依申请公开。',
    filtered: '当前筛选条件下没有结果。',
    clear: '去掉筛选',
    empty: '输入要找的词语、文号或姓名。几个词用空格隔开，表示都要出现；加引号表示原样出现。',
    failed: '检索暂时用不了：索引没有取到。可以刷新重试，或者按年份、按类别查找。',
    facets: { year: '年度', kind: '类别', body: '机构' },
    previous: '上一页',
    next: '下一页',
    section: '见',
  },
  en: {
    searching: 'Searching …',
    total: '{n} found',
    page: 'Page {page} of {pages}',
    nothing: 'Nothing found for “{q}”.',
    nothingHint: 'Try a shorter word, drop the filters, browse by year or kind, or ask for the information.',
    filtered: 'Nothing under these filters.',
    clear: 'Drop the filters',
    empty:
      'Type words, numbers or names. Several words must all occur; put words in quotes to find them exactly so.',
    failed:
      'Search is not available: the index could not be loaded. Reload the page, or browse by year or kind.',
    facets: { year: 'Year', kind: 'Kind', body: 'Body' },
    previous: 'Previous',
    next: 'Next',
    section: 'In',
  },
};

/** The words of the search page in one language. */
export const searchLabelsFor = (locale: Locale): SearchLabels => all[locale];
