import type { Entry, EntryOf } from '../../corpus.ts';
import type { CollectionName } from '../../schema/collections.ts';
import { bodyView } from './body.ts';
import { documentView } from './document.ts';
import type { ItemView } from './item-view.ts';
import { reportView } from './report.ts';
import { responsibilityView } from './responsibility.ts';
import { serviceView } from './service.ts';
import { staffView } from './staff.ts';
import { standingPageView } from './standing-page.ts';

/** One line for each collection. */
const views: { readonly [C in CollectionName]: ItemView<EntryOf<C>> } = {
  bodies: bodyView,
  responsibilities: responsibilityView,
  staff: staffView,
  services: serviceView,
  reports: reportView,
  documents: documentView,
  pages: standingPageView,
};

/** The view of the items of a collection, without their type. */
export const viewIn = (collection: CollectionName): ItemView<Entry> =>
  views[collection] as unknown as ItemView<Entry>;

/** The view of an item; what it gives is for that item. */
export const viewOf = ({ collection }: Entry): ItemView<Entry> => viewIn(collection);
