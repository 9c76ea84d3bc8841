import { type Entry, urlOf } from '../../corpus.ts';
import { postingPath } from '../../routes/posting-addresses.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import type { ItemPage } from '../page-types.ts';
import { itemPage } from './item-page.ts';
import { hungText } from './posting-panel.ts';

/** Panels that are of use on a screen alone. */
const onScreen = new Set(['postings', 'downloads', 'table-files', 'changes', 'days']);

/**
 * An item as it is printed and hung up: what it says, where and from when to when it hangs, the address of its page
 * with a QR code, and the digest of its text.
 */
export function postingPage(context: ViewContext, entry: Entry): ItemPage {
  const page = itemPage(context, entry);
  return {
    ...page,
    ...baseOf(context, {
      ...{ path: postingPath(entry), title: entry.data.title, description: page.description },
      ...{ distinction: context.labels.postings.title, about: entry, noindex: true, feed: page.feed },
      crumbs: [...page.crumbs.slice(1), { text: entry.data.title, href: urlOf(entry) }],
    }),
    notices: (entry.data.postings ?? []).map((posting) => ({
      ...({ tone: 'info', links: [] } as const),
      text: hungText(context, posting),
    })),
    panels: page.panels.filter(({ id }) => !onScreen.has(id)),
    version: null,
    timeMap: null,
    printedFrom: urlOf(entry),
  };
}
