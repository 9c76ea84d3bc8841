import type { Loader } from 'astro/loaders';
import type { CollectionName } from '../domain/schema/collections.ts';

/** The loader of one collection: it loads nothing, for a build reads and checks the content first and hands it to the bundle by itself. */
export const documentsOf = (collection: CollectionName): Loader => ({
  name: `gongkai-${collection}`,
  load: () => Promise.resolve(),
});
