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
  readonly text?: OwnText;
}

/** The text of an item as it was typed, and what its components showed that the text does not say. */
export interface OwnText {
  readonly body: string;
  /** Charts and files by the names that the look-ups of a page have for them. */
  readonly charts: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, unknown>>;
}

/** An item as such a file names it; null for anything else. */
export function ownItem(item: unknown, data: unknown, text?: unknown): OwnItem | null {
  if (typeof item !== 'string' || !isRecord(data)) return null;
  const [collection = ''] = item.split('/');
  if (!isCollectionName(collection)) return null;
  return { item, data, ...(isOwnText(text) ? { text } : {}) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOwnText = (value: unknown): value is OwnText =>
  isRecord(value) && typeof value.body === 'string' && isRecord(value.charts) && isRecord(value.files);

/** Its fields where it is imported into the collection that it is of; the title is that of the text. */
export function fieldsOfOwn(own: OwnItem | null | undefined, collection: string): OwnItem['data'] {
  if (!own || own.item.split('/')[0] !== collection) return {};
  const { title: _ofText, ...fields } = own.data;
  return fields;
}
