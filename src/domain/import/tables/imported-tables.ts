import type { CollectionName } from '../../schema/collections.ts';
import type { Message } from '../../text/message.ts';
import type { Converted } from '../convert.ts';
import type { Grid } from './grid.ts';
import type { ColumnMapping } from './lists/mapping.ts';
import type { TableParts } from './table-parts.ts';

/** A workbook for import: its sheets as grids. */
export interface WorkbookSource {
  readonly fileName: string;
  readonly sheets: readonly { readonly name: string; readonly grid: Grid }[];
}

/** What tables became: documents, files below `public/`, and what is to be told. */
export interface ImportedTables {
  readonly documents: readonly Converted[];
  /** Text of files by the address that the documents give them. */
  readonly files: ReadonlyMap<string, string>;
  readonly notes: readonly Message[];
  /** Which columns were taken for which fields, to be kept for the next year. */
  readonly mappings: readonly ColumnMapping[];
}

/** What decides how tables are imported. */
export interface TablesChoice {
  readonly collection: CollectionName;
  readonly mappings: readonly ColumnMapping[];
  /** Questions about secrecy have been answered. */
  readonly confirmed?: boolean;
  /** Address below `public/` for the table of a number; from 1. */
  readonly srcFor: (number: number) => string;
}

/** A table with its name, as it is and taken apart. */
export interface NamedTable {
  readonly name: string;
  readonly grid: Grid;
  readonly parts: TableParts;
}
