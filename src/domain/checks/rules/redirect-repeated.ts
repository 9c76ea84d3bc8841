import { decodedPath } from '../../href.ts';
import { duplicates } from '../duplicates.ts';
import type { Rule } from '../rule.ts';

/** An old address leads to one page: two lines for it, however they are encoded, leave open which. */
export const redirectRepeated: Rule = {
  id: 'redirect-repeated',
  severity: 'error',
  title: { 'zh-CN': '同一个旧网址写了两次', en: 'Old address written twice' },
  help: {
    'zh-CN': 'site.yaml 的 redirects 里，每个旧网址只写一次，删去不对的一条。%E9%80%9A 与“通”是同一个网址。',
    en: 'In redirects of site.yaml an old address stands once: delete the wrong line. %E9%80%9A and 通 are one address.',
  },
  *check({ corpus }) {
    const redirects = [...(corpus.site.redirects ?? []).entries()];
    const address = ([, { from }]: (typeof redirects)[number]) => decodedPath(from)?.normalize('NFC') ?? from;
    for (const [[index, { from }], [, first]] of duplicates(redirects, address))
      yield {
        entry: null,
        at: { field: ['redirects', index, 'from'] },
        message: {
          'zh-CN': `旧网址“${from}”前面已经写过，转到“${first.to}”。`,
          en: `The old address “${from}” was written before and leads to “${first.to}”.`,
        },
        fix: {
          'zh-CN': '两条里留下对的一条，删去另一条。',
          en: 'Keep the right one of the two and delete the other.',
        },
      };
  },
};
