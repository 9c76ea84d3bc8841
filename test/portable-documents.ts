import { type Entry, urlOf } from '../src/domain/corpus.ts';
import { portableDocument } from '../src/domain/portable/portable-document.ts';
import type { PortableDocument } from '../src/domain/portable/types.ts';
import { itemPage } from '../src/domain/view/item/item-page.ts';
import type { ItemPage } from '../src/domain/view/page-types.ts';
import { makeSettings } from '../src/io/settings.ts';
import { openProseStore, proseFile } from '../src/io/store/prose-store.ts';
import { contextFor } from './shipped-context.ts';

/** An item with the document that its page is. */
export interface ShippedItem {
  readonly path: string;
  readonly entry: Entry;
  readonly page: ItemPage;
  readonly document: PortableDocument;
}

/** Every shipped item on a day. */
export function shippedItems(today: string): ShippedItem[] {
  const settings = makeSettings({ today });
  const context = contextFor(settings);
  const store = openProseStore(proseFile(settings));
  const items = context.corpus.entries.map((entry) => {
    const page = itemPage(context, entry);
    const segments = page.prose === null ? [] : store.readSegments(page.prose);
    return { path: urlOf(entry), entry, page, document: portableDocument(context, page, segments) };
  });
  store.close();
  return items;
}

/** Their documents by the paths of their pages. */
export const shippedDocuments = (today: string): Map<string, PortableDocument> =>
  new Map(shippedItems(today).map(({ path, document }) => [path, document]));
