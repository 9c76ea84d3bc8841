import { absolute, type ViewContext } from '../view/context.ts';
import type { ListPage } from '../view/page-types.ts';
import { textRun } from './component-inlines.ts';
import { panelBlocks } from './panel-blocks.ts';
import type { PortableDocument } from './types.ts';

/** The document that a page of a list shows, without what leads to its files. */
export function portableList(
  context: Pick<ViewContext, 'labels' | 'home'>,
  page: ListPage,
): PortableDocument {
  const { labels, home } = context;
  const place = {
    path: page.path,
    home,
    labels,
    lookups: { tables: {}, charts: {}, files: {}, amendments: {} },
  };
  const href = absolute(context, page.path);
  return {
    ...{ locale: labels.locale, item: page.path.replace(/^\/|\/$/g, ''), collection: '' },
    ...{ title: page.title, kind: '', banners: page.banners, standing: '', facts: [], text: [], notes: [] },
    notices: [[textRun(page.lead)]],
    blocks: page.panels.flatMap((panel) => panelBlocks(panel, place)),
    ...{ source: '', address: decodeURI(href), href, version: '', digest: '' },
  };
}
