import type { Entry } from '../../domain/corpus.ts';

/**
 * An entry in the form of Astro's content collections: typed front matter as data; the parsed text stays in its
 * store.
 */
export const storedEntry = ({ id, file, data, prose }: Entry) => ({
  id,
  data: data as Record<string, unknown>,
  rendered: { html: '', metadata: { file, prose } },
});
