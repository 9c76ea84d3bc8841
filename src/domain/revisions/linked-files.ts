import type { z } from 'zod';
import { type Entry, urlOf } from '../corpus.ts';
import { filesInData } from '../document/files-in-data.ts';
import { decodedPath, resolveLink } from '../href.ts';
import type { Reference } from '../prose/types.ts';

/**
 * Paths under `public/` (leading slash) that an item links to: files that its data names by the schema of its
 * collection, files linked in its text.
 * Components name files as they stand on disk, links and pictures by addresses, seen from the page of the item.
 */
export function linkedFiles(
  schema: z.ZodType,
  item: Pick<Entry, 'collection' | 'id'>,
  data: Readonly<Record<string, unknown>>,
  references: readonly Pick<Reference, 'kind' | 'url'>[],
): string[] {
  const page = urlOf(item);
  const named = filesInData(schema, data).map(({ path }) => path);
  const linked = references.map(({ kind, url }) => (kind === 'source' ? url : fileOf(url, page)));
  return [...new Set([...named, ...linked])].filter(
    (path): path is string => path !== null && /^\/[^/].*\.[a-z0-9]+$/i.test(path),
  );
}

/** The name on disk of the file that an address on a page leads to; null for what is no address of this site. */
export function fileOf(url: string, page: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return null;
  return decodedPath(resolveLink(url.replace(/[?#].*$/s, ''), page));
}
