import { urlOf } from '../src/domain/corpus.ts';
import { portableDocument } from '../src/domain/portable/portable-document.ts';
import type { PortableDocument } from '../src/domain/portable/types.ts';
import { itemPage } from '../src/domain/view/item/item-page.ts';
import { makeSettings, type Settings } from '../src/io/settings.ts';
import { openProseStore, proseFile } from '../src/io/store/prose-store.ts';
import { contextFor } from './shipped-context.ts';

/** Every item of a site as a document on its own, by the path of its page. */
function portableDocuments(settings: Settings): Map<string, PortableDocument> {
  const context = contextFor(settings);
  const store = openProseStore(proseFile(settings));
  const documents = context.corpus.entries.map((entry) => {
    const page = itemPage(context, entry);
    const segments = page.prose === null ? [] : store.readSegments(page.prose);
    return [urlOf(entry), portableDocument(context, page, segments)] as const;
  });
  store.close();
  return new Map(documents);
}

/** The same of the shipped content on a day. */
export const shippedDocuments = (today: string): Map<string, PortableDocument> =>
  portableDocuments(makeSettings({ today }));
