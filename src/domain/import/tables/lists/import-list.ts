import { z } from 'zod';
import { schemas } from '../../../schema/collections.ts';
import { wordsOf } from '../../../schema/field.ts';
import { fieldsOf, unwrap } from '../../../schema/inspect.ts';
import { type Message, say } from '../../../text/message.ts';
import { factsOf } from '../../facts.ts';
import type { ImportedTables, NamedTable } from '../imported-tables.ts';
import { tableTitle } from '../table-parts.ts';
import { type ListCollection, neededFields } from './columns.ts';
import { columnNotes, leftNotes } from './list-notes.ts';
import { type MadeItem, makeItems } from './make-items.ts';
import type { ColumnMapping } from './mapping.ts';
import { type ListItem, readList } from './read-list.ts';
import { type RecognisedColumns, recogniseColumns } from './recognise-columns.ts';

/** Where tables stand: a workbook, or a text with its own title and its lines beside the tables. */
export interface ListSource {
  readonly fileName: string;
  readonly title?: string | null;
  readonly lines?: readonly string[];
}

/** Makes items of a collection of tables whose columns are known; tables that are none of it are told. */
export function importList(
  { fileName, title: stated = null, lines = [] }: ListSource,
  tables: readonly NamedTable[],
  collection: ListCollection,
  mappings: readonly ColumnMapping[],
): ImportedTables {
  const read = tables.map((table) => {
    const recognised = recogniseColumns(table.parts, collection, mappings);
    const isList = recognised.missing.length === 0 && table.parts.body.length > 0;
    return { table, recognised, isList };
  });
  const lists = read.filter(({ isList }) => isList);
  const made = lists.map((one) => ({
    ...one,
    ...readList(one.table.parts, one.recognised.columns, collection),
  }));
  const items = made.flatMap((one) => one.items);
  const title = stated ?? titleOf(lists.map(({ table }) => table)) ?? fileName.replace(/\.[^.]+$/, '');
  const results = items.length === 0 ? [] : makeItems(collection, title, items);
  return {
    documents: results.map((item) => convertedOf(item, fileName)),
    files: new Map(),
    mappings: lists.flatMap(({ recognised }) => (recognised.mapped ? [] : mappingOf(collection, recognised))),
    notes: [
      ...read
        .filter(({ isList }) => !isList)
        .map(({ table, recognised }) => noList(table, recognised, collection)),
      ...made.flatMap(({ table, recognised, items: found, left }) => [
        say('import-tables.list', { table: table.name, count: found.length }),
        ...columnNotes(recognised, collection),
        ...leftNotes(left),
        ...(outside(table, title).length > 0
          ? [say('import-tables.outside', { texts: outside(table, title) })]
          : []),
      ]),
      ...(lines.length > 0 ? [say('import-tables.outside', { texts: lines })] : []),
      ...neededNotes(collection, items),
      ...missingNotes(collection, results),
    ],
  };
}

/** Lines above and below a table that no field takes. */
const outside = ({ parts }: NamedTable, title: string): readonly string[] =>
  [...parts.titles, ...parts.notes].map((line) => line.replace(/\s+/g, ' ')).filter((line) => line !== title);

const titleOf = (tables: readonly NamedTable[]): string | null =>
  tables.flatMap(({ parts }) => tableTitle(parts) ?? [])[0] ?? null;

function convertedOf({ title, fields }: MadeItem, fileName: string) {
  const facts = factsOf({ title, source: null, fileName, lines: [] });
  return { facts: { ...facts, issued: null }, genre: 'other' as const, body: '', headings: 0, fields };
}

const noList = (
  { name, parts }: NamedTable,
  { missing }: RecognisedColumns,
  collection: ListCollection,
): Message =>
  parts.columns.length === 0 || parts.body.length === 0
    ? say('import-tables.noTable', { table: name })
    : say('import-tables.noList', {
        table: name,
        heads: parts.columns.filter((head) => head !== ''),
        fields: missing.map((field) => titleIn(collection, field)),
      });

const mappingOf = (collection: ListCollection, { columns }: RecognisedColumns): ColumnMapping => ({
  collection,
  columns: Object.fromEntries(
    columns.filter(({ head }) => head !== '').map(({ head, field }) => [head, field?.field ?? null]),
  ),
});

/** Rows without a value that each must have. */
const neededNotes = (collection: ListCollection, items: readonly ListItem[]): Message[] =>
  neededFields[collection].flatMap((name) => {
    const count = items.filter(({ values }) => values[name] === undefined).length;
    const field = titleIn(collection, name);
    return count === 0 ? [] : say('import-tables.missingField', { field, count, all: items.length });
  });

/** Fields that every item must have and the table does not give. */
function missingNotes(collection: ListCollection, items: readonly MadeItem[]): Message[] {
  const needed = Object.entries(fieldsOf(schemas[collection]))
    .filter(([name, schema]) => name !== 'title' && !schema.safeParse(undefined).success)
    .map(([name]) => name);
  const counted = needed
    .map((name) => ({ name, count: items.filter(({ fields }) => fields[name] === undefined).length }))
    .filter(({ count }) => count > 0);
  return counted.map(({ name, count }) =>
    say('import-tables.missingField', { field: titleIn(collection, name), count, all: items.length }),
  );
}

/** The title of a field of an item, or of what its lists hold. */
function titleIn(collection: ListCollection, name: string): Message {
  const own = fieldsOf(schemas[collection]);
  const listed = Object.values(own).flatMap((schema) => {
    const inner = unwrap(schema);
    return inner instanceof z.ZodArray ? (fieldsOf(inner.element as z.ZodType)[name] ?? []) : [];
  });
  const [schema] = [own[name] ?? [], ...(name in own ? [] : [listed])].flat();
  return (schema && wordsOf(schema)?.title) ?? { en: name };
}
