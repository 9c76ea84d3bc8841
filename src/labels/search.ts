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
    filters: '筛选',
    empty:
      '输入要找的词语、文号或姓名。几个词用空格隔开，表示都要出现；加引号表示原样出现；前面加减号表示不要出现。',
    failed: '检索暂时用不了：索引没有取到。可以刷新重试，或者按年份、按类别查找。',
    facets: { year: '年度', kind: '类别', body: '机构', board: '栏目', state: '状态', site: '网站' },
    asOf: '{text}（截至 {date}）',
    previous: '上一页',
    next: '下一页',
    section: '见',
    read: '见原文',
    similar: '内容相近的条目（没有完整出现所查词语）',
    silent: '“{site}”没有回应，结果里没有它的内容。',
    old: '也查以前的版本',
    from: '从',
    to: '到',
    anyYear: '不限',
    sort: '排序',
    sorts: { relevance: '相关程度', newest: '最新在前', oldest: '最早在前' },
    unfiltered: '不加筛选有 {n} 件',
    request: '申请政府信息公开',
  },
  en: {
    searching: 'Searching …',
    total: '{n} found',
    page: 'Page {page} of {pages}',
    nothing: 'Nothing found for “{q}”.',
    nothingHint: 'Try a shorter word, drop the filters, browse by year or kind, or ask for the information.',
    filtered: 'Nothing under these filters.',
    clear: 'Drop the filters',
    filters: 'Filters',
    empty:
      'Type words, numbers or names. Several words must all occur; put words in quotes to find them exactly so, a minus before those that must not occur.',
    failed:
      'Search is not available: the index could not be loaded. Reload the page, or browse by year or kind.',
    facets: { year: 'Year', kind: 'Kind', body: 'Body', board: 'Board', state: 'State', site: 'Site' },
    asOf: '{text} (on {date})',
    previous: 'Previous',
    next: 'Next',
    section: 'In',
    read: 'Read',
    similar: 'Similar items (they do not hold all that you asked for)',
    silent: '“{site}” did not answer; its items are missing.',
    old: 'Also in earlier versions',
    from: 'From',
    to: 'To',
    anyYear: 'Any',
    sort: 'Sort by',
    sorts: { relevance: 'Relevance', newest: 'Newest first', oldest: 'Oldest first' },
    unfiltered: '{n} without filters',
    request: 'Ask for information',
  },
};

/** The words of the search page in one language. */
export const searchLabelsFor = (locale: Locale): SearchLabels => all[locale];
