import { byDateDescending, type EntryOf, isOf, publisherOf, urlOf } from '../../corpus.ts';
import { bodyPreview } from '../../routes/list-parts.ts';
import { bodyKinds, bodySchema } from '../../schema/bodies.ts';
import { type CollectionName, collectionNames } from '../../schema/collections.ts';
import { traitsOf } from '../../schema/traits.ts';
import type { ViewContext } from '../context.ts';
import { listEntry } from '../entries.ts';
import { bodyLink, dated, factsOf, phoneLink, plain, webLink } from '../facts.ts';
import { fill } from '../labels.ts';
import { inOfficialOrder, placeOf } from '../official-order.ts';
import type { Panel } from '../types.ts';
import type { ItemView } from './item-view.ts';
import { closingPanels, factsPanel, prosePanel } from './panel.ts';
import { villageAffairsPanel } from './village-affairs.ts';

const keys = [
  'head',
  'address',
  'hours',
  'phone',
  'fax',
  'email',
  'postcode',
  'website',
  'creditCode',
  'parent',
  'from',
  'to',
  'successor',
] as const;

/** A body's page: how to reach it, what it is, the bodies below it, and all that it publishes. */
function bodyPanels(context: ViewContext, entry: EntryOf<'bodies'>): Panel[] {
  const { labels } = context;
  const facts = factsOf(context, bodySchema, entry.data, keys, {
    head: ({ name, post }) => plain(fill(labels.marks.bracketed, { what: name, more: post })),
    phone: phoneLink,
    fax: phoneLink,
    email: (address) => ({ text: address, href: `mailto:${address}` }),
    website: webLink,
    parent: (id) => bodyLink(context, id),
    successor: (id) => bodyLink(context, id),
    from: (day) => dated(context, day),
    to: (day) => dated(context, day),
  });
  return [
    ...factsPanel('overview', labels.item.overview, facts),
    ...prosePanel(context, entry, true),
    ...childrenPanel(context, entry),
    ...villageAffairsPanel(context, entry),
    ...collectionNames.flatMap((collection) => materialPanel(context, entry, collection)),
    ...closingPanels(context, entry),
  ];
}

function childrenPanel(context: ViewContext, entry: EntryOf<'bodies'>): Panel[] {
  const children = inOfficialOrder(context).filter(({ data }) => data.parent === entry.id);
  if (children.length === 0) return [];
  const entries = children.map((child) => listEntry(context, child));
  return [{ type: 'entries', id: 'children', title: context.labels.item.children, entries }];
}

function materialPanel(context: ViewContext, body: EntryOf<'bodies'>, collection: CollectionName): Panel[] {
  if (traitsOf(collection).areBodies) return [];
  const { corpus, labels } = context;
  const all = corpus.entries
    .filter((entry) => isOf(entry, collection) && publisherOf(corpus, entry) === body.id)
    .sort(byDateDescending);
  if (all.length === 0) return [];
  const more = { text: fill(labels.page.allOf, { n: all.length }), href: `${urlOf(body)}${collection}/` };
  return [
    {
      type: 'entries',
      id: collection,
      title: labels.collections[collection],
      entries: all.slice(0, bodyPreview).map((entry) => listEntry(context, entry, ['body'])),
      ...(all.length > bodyPreview ? { more } : {}),
    },
  ];
}

export const bodyView: ItemView<EntryOf<'bodies'>> = {
  panels: bodyPanels,
  rankOf: ({ data }) => bodyKinds.indexOf(data.kind),
  placeOf: ({ data }) => placeOf(data),
};
