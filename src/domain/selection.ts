import { type Entry, isOf } from './corpus.ts';
import { isCollectionName } from './schema/collections.ts';
import type { Selector } from './schema/selector.ts';

/** True for an item that a selector picks. */
export function matches(entry: Entry, { collection, kinds, genres, roles }: Selector): boolean {
  if (!isCollectionName(collection) || !isOf(entry, collection)) return false;
  if (kinds && !('kind' in entry.data && (kinds as readonly string[]).includes(entry.data.kind)))
    return false;
  if (genres && !('genre' in entry.data && genres.includes(entry.data.genre))) return false;
  return !roles || ('role' in entry.data && roles.includes(entry.data.role));
}
