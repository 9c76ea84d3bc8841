import { isCollectionName } from '../schema/collections.ts';

/** Namespace of the typed data in a Word file of ours, and the name of the bookmark around its text. */
export const itemNamespace = 'urn:gongkai:item';
export const textBookmark = 'gongkai_text';

/** What a file that the site itself gave away says of its item. */
export interface OwnItem {
  /** `collection/id`. */
  readonly item: string;
  /** Front matter of the item. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** An item as such a file names it; null for anything else. */
export function ownItem(item: unknown, data: unknown): OwnItem | null {
  if (typeof item !== 'string' || typeof data !== 'object' || data === null || Array.isArray(data))
    return null;
  const [collection = ''] = item.split('/');
  return isCollectionName(collection) ? { item, data: data as OwnItem['data'] } : null;
}

/** Its fields where it is imported into the collection that it is of; the title is that of the text. */
export function fieldsOfOwn(own: OwnItem | null | undefined, collection: string): OwnItem['data'] {
  if (!own || own.item.split('/')[0] !== collection) return {};
  const { title: _ofText, ...fields } = own.data;
  return fields;
}
