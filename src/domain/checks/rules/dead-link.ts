import { type Corpus, type Entry, urlOf } from '../../corpus.ts';
import { nearestName } from '../../nearest-name.ts';
import type { Reference } from '../../prose/types.ts';
import { panelIds } from '../../view/item/panel-ids.ts';
import { resolveLink, splitLink } from '../links.ts';
import type { CheckContext, Offence, Rule } from '../rule.ts';

/** A link within the site must lead to a page, a heading or a file that exists. */
export const deadLink: Rule = {
  id: 'dead-link',
  severity: 'error',
  title: { 'zh-CN': '站内链接失效', en: 'Dead link' },
  help: {
    'zh-CN':
      '正文里指向本站的链接要写从 / 开始的网址，末尾带 /，如 /reports/2020/rule-of-law/；附件写 /files/…。页面内的锚点写 #s1。外部网站写完整的 https:// 网址。',
    en: 'Links within the site are written from / with a slash at the end, e.g. /reports/2020/rule-of-law/; files as /files/….',
  },
  *check(context) {
    for (const entry of context.corpus.entries)
      for (const reference of entry.prose.references) {
        const problem = reference.kind === 'link' ? problemOf(context, entry, reference) : null;
        if (problem) yield problem;
      }
  },
};

const isExternal = (url: string) => /^[a-z][a-z0-9+.-]*:/i.test(url);

function problemOf(context: CheckContext, entry: Entry, reference: Reference): Offence | null {
  if (isExternal(reference.url)) return null;
  const { path, anchor } = splitLink(reference.url);
  const page = path === null ? urlOf(entry) : decoded(resolveLink(path, urlOf(entry)));
  if (context.files.has(page) || context.broken.has(page.replace(/^\/|\/$/g, ''))) return null;
  if (!context.urls.has(page)) return dead(context, entry, reference, page);
  return anchor && !hasAnchor(context.corpus, page, anchor) ? noAnchor(entry, reference, page, anchor) : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function hasAnchor(corpus: Corpus, page: string, anchor: string): boolean {
  const target = corpus.byPath.get(page.slice(1, -1));
  if (!target || panelIds.has(anchor) || /^(fn|art)/.test(anchor)) return true;
  return target.prose.headings.some(({ id }) => id === anchor);
}

const place = ({ line, column }: Reference): Offence['at'] => ({ position: { line, column } });

function dead(context: CheckContext, entry: Entry, reference: Reference, page: string): Offence {
  const nearest = nearestName(page, [...context.urls.keys()]);
  return {
    entry,
    at: place(reference),
    message: {
      'zh-CN': `链接“${reference.url}”在本站没有对应的页面或文件。`,
      en: `The link “${reference.url}” leads to no page or file of this site.`,
    },
    fix: nearest
      ? { 'zh-CN': `是不是想写“${nearest}”？`, en: `Did you mean “${nearest}”?` }
      : {
          'zh-CN': '改成存在的网址，如 /reports/2020/rule-of-law/；外部网站请写完整的 https:// 网址。',
          en: 'Use an address that exists, e.g. /reports/2020/rule-of-law/; write external addresses in full.',
        },
  };
}

const noAnchor = (entry: Entry, reference: Reference, page: string, anchor: string): Offence => ({
  entry,
  at: place(reference),
  message: {
    'zh-CN': `页面“${page}”里没有“#${anchor}”这个位置。`,
    en: `The page “${page}” has no anchor “#${anchor}”.`,
  },
  fix: {
    'zh-CN': '打开那一页，在“本页目录”里点要去的标题，复制地址栏里的网址贴到这里；或删去 # 及其后面的部分。',
    en: 'Open the page, follow the heading in its contents list, copy the address; or drop the part from #.',
  },
});
