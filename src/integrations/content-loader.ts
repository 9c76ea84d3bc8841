import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../domain/schema/collections.ts';
import { digest } from '../io/digest.ts';
import { type Content, readContent } from '../io/read-content.ts';
import { currentSettings } from '../io/settings.ts';
import { storedEntry } from '../io/stored-entry.ts';

/** One reading serves all collections until a file changes. */
let reading: Content | null = null;

/** A loader of one collection: typed front matter as data; the parsed text stays in files named by digest. */
export function documentsOf(collection: CollectionName): Loader {
  return {
    name: `gongkai-${collection}`,
    async load(context) {
      // A build hands its entries to the bundle by itself.
      if (!context.watcher) return;
      fill(context, collection);
      context.watcher.add(currentSettings().content);
      context.watcher.on('all', (_event, path) => {
        if (!path.startsWith(currentSettings().content)) return;
        reading = null;
        fill(context, collection);
      });
    },
  };
}

function fill({ store }: LoaderContext, collection: CollectionName): void {
  reading ??= readContent(currentSettings());
  const entries = reading.entries.filter(
    (entry) => entry.collection === collection && entry.data.draft !== true,
  );
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of entries)
    store.set({ ...storedEntry(entry), digest: digest(JSON.stringify([entry.data, entry.prose])) });
}
