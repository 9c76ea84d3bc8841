import type { Grid } from '../grid.ts';
import type { ImportedTables } from '../imported-tables.ts';
import { tableParts } from '../table-parts.ts';
import type { ListCollection } from './columns.ts';
import { importList, type ListSource } from './import-list.ts';
import type { ColumnMapping } from './mapping.ts';
import { recogniseColumns } from './recognise-columns.ts';

/**
 * Makes items of the tables of a text (a document of Word, a page); null where none is a list of the collection, and
 * the text may be one of it itself.
 */
export function listsInText(
  source: ListSource,
  grids: readonly Grid[],
  collection: ListCollection,
  mappings: readonly ColumnMapping[],
): ImportedTables | null {
  const tables = grids.map((grid, at) => ({ name: String(at + 1), grid, parts: tableParts(grid) }));
  const hasList = tables.some(
    ({ parts }) =>
      parts.body.length > 0 && recogniseColumns(parts, collection, mappings).missing.length === 0,
  );
  return hasList ? importList(source, tables, collection, mappings) : null;
}
