import { type Entry, itemsOf, pathOf, urlOf } from '../../corpus.ts';
import type { DataFormat } from '../../routes/data-addresses.ts';
import type { CollectionName } from '../../schema/collections.ts';
import { absolute, type ViewContext } from '../../view/context.ts';
import { toCsv } from '../csv.ts';
import { listSeparator, tableFields } from './table-fields.ts';

/** What is typed of an item, named as in the file of the item itself (`document.json`). */
interface CollectionItem {
  readonly item: string;
  readonly url: string;
  /** As the schema of the collection says (`/schemas/<collection>.json`). */
  readonly data: Readonly<Record<string, unknown>>;
}

/** All items of a collection over all years, in order of their paths. */
export function collectionFile(context: ViewContext, collection: CollectionName, format: DataFormat): string {
  const items = itemsOf(context.corpus, collection).map((entry) => itemOf(context, entry));
  return format === 'csv'
    ? csvOf(context, collection, items)
    : items.map((item) => `${JSON.stringify(item)}\n`).join('');
}

const itemOf = (context: ViewContext, entry: Entry): CollectionItem => ({
  item: pathOf(entry),
  url: absolute(context, urlOf(entry)),
  data: entry.data,
});

function csvOf(
  { corpus, labels }: ViewContext,
  collection: CollectionName,
  items: readonly CollectionItem[],
): string {
  const names = tableFields(collection, corpus.schemas, labels.locale).map(({ name }) => name);
  const rows = items.map(({ data, ...place }) => {
    const row: Readonly<Record<string, unknown>> = { ...data, ...place };
    return names.map((name) => cellOf(row[name]));
  });
  return toCsv([names, ...rows]);
}

function cellOf(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(String).join(listSeparator) : String(value);
}
