import type { Rule } from '../rule.ts';

/** An old address that leads to a page which does not exist, or that hides one that does. */
export const redirectTarget: Rule = {
  id: 'redirect-target',
  severity: 'error',
  title: { 'zh-CN': '转向的网址不对', en: 'Redirect leads nowhere' },
  help: {
    'zh-CN': 'site.yaml 的 redirects 里，to 必须是现有页面，from 不能是现有页面。',
    en: 'In redirects of site.yaml, to must be a page of the site and from must not be one.',
  },
  *check({ corpus, urls }) {
    const sources = new Set((corpus.site.redirects ?? []).map(({ from }) => from));
    for (const [index, { to }] of (corpus.site.redirects ?? []).entries()) {
      if (urls.has(to) && !sources.has(to)) continue;
      yield {
        entry: null,
        at: { field: ['redirects', index, 'to'] },
        message: {
          'zh-CN': `新网址“${to}”不是本站的页面。`,
          en: `The address “${to}” is no page of the site.`,
        },
        fix: {
          'zh-CN': '写现有页面的路径，以 / 开头和结尾，如 /guide/；可以从浏览器地址栏抄。',
          en: 'Write the path of an existing page with slashes at both ends, e.g. /guide/.',
        },
      };
    }
  },
};
