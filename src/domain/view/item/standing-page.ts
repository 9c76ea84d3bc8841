import type { EntryOf } from '../../corpus.ts';
import { fieldsOf, unwrap } from '../../schema/inspect.ts';
import { pageSchema } from '../../schema/pages.ts';
import type { ViewContext } from '../context.ts';
import { factsOf, phoneLink, plain } from '../facts.ts';
import type { Panel } from '../types.ts';
import type { ItemView } from './item-view.ts';
import { closingPanels, factsPanel, listPanel, prosePanel } from './panel.ts';

/** Guide, rules, how to apply: the office and the channels first, then the text. */
function standingPagePanels(context: ViewContext, entry: EntryOf<'pages'>): Panel[] {
  const { office, channels } = entry.data;
  const { labels } = context;
  const officeSchema = fieldsOf(pageSchema).office;
  const officeFacts =
    office && officeSchema
      ? factsOf(
          context,
          unwrap(officeSchema),
          office,
          ['name', 'address', 'hours', 'phone', 'fax', 'online', 'postcode'],
          { phone: phoneLink, fax: phoneLink },
        )
      : [];
  const ways = (channels ?? []).map(({ name, detail, url }) => [
    { text: name, ...(url ? { href: url } : {}) },
    plain(detail),
  ]);
  return [
    ...factsPanel('office', labels.item.office, officeFacts),
    ...listPanel('channels', labels.item.channels, ways, false),
    ...prosePanel(context, entry),
    ...closingPanels(context, entry),
  ];
}

export const standingPageView: ItemView<EntryOf<'pages'>> = {
  panels: standingPagePanels,
};
