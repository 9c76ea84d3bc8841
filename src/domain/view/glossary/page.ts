import { termAnchor } from '../../glossary.ts';
import { glossaryPath } from '../../routes/glossary-address.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import type { ListPage } from '../page-types.ts';
import { termView } from './term.ts';

/** All terms of the glossary, in the order in which they were written. */
export function glossaryPage(context: ViewContext): ListPage {
  const { labels, corpus } = context;
  const { title, lead } = labels.glossary;
  const byAnchor = new Map((corpus.glossary ?? []).toReversed().map((entry) => [termAnchor(entry), entry]));
  const terms = [...byAnchor].reverse().map(([anchor, entry]) => termView(context, entry, anchor));
  return {
    ...baseOf(context, { path: glossaryPath, title, description: lead, column: { name: title } }),
    ...{ kind: 'list', lead, facts: [], pager: [], prose: null },
    panels: [{ type: 'terms', id: 'terms', title: null, terms }],
  };
}
