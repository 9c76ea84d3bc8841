import type { TableParts } from '../table-parts.ts';
import {
  type ListCollection,
  type ListField,
  listCollections,
  listFields,
  neededFields,
  privateHead,
  rowNumbers,
} from './columns.ts';
import { headKey } from './head-key.ts';
import type { ColumnMapping } from './mapping.ts';

/** What was made of a column: a field, or why it is left out. */
export interface RecognisedColumn {
  readonly head: string;
  /** Index in the table. */
  readonly column: number;
  readonly field: ListField | null;
  /** `numbers` counts rows, `private` holds what is not public, `taken` means a better column for the field. */
  readonly leftOut: 'unknown' | 'private' | 'numbers' | 'taken' | 'unwanted' | null;
}

/** Columns of a list; `missing` are the fields without which it is none. */
export interface RecognisedColumns {
  readonly columns: readonly RecognisedColumn[];
  readonly missing: readonly string[];
  /** Whether a mapping decided, and not the heads alone. */
  readonly mapped: boolean;
}

/** Finds the field of every column by its head; a mapping for these heads wins. */
export function recogniseColumns(
  { columns: heads }: Pick<TableParts, 'columns'>,
  collection: ListCollection,
  mappings: readonly ColumnMapping[],
): RecognisedColumns {
  const mapping = mappings.find((one) => fits(one, collection, heads)) ?? null;
  const fields = listFields[collection];
  const wanted = heads.map((head) =>
    mapping ? mappedField(mapping, head, fields) : bestField(head, fields),
  );
  const columns = heads.map((head, column): RecognisedColumn => {
    const found = wanted[column];
    const known = { head, column };
    if (found === 'unwanted') return { ...known, field: null, leftOut: 'unwanted' };
    if (!found) return { ...known, field: null, leftOut: reasonFor(head) };
    const rival = wanted.some(
      (other, at) =>
        other &&
        other !== 'unwanted' &&
        at !== column &&
        other.field === found.field &&
        (other.rank < found.rank || (other.rank === found.rank && at < column)),
    );
    return rival
      ? { ...known, field: null, leftOut: 'taken' }
      : { ...known, field: found.field, leftOut: null };
  });
  const has = new Set(columns.map(({ field }) => field?.field));
  return {
    columns,
    missing: neededFields[collection].filter((name) => !has.has(name)),
    mapped: mapping !== null,
  };
}

interface Ranked {
  readonly field: ListField;
  /** How well the head fits; lower is better. */
  readonly rank: number;
}

function bestField(head: string, fields: readonly ListField[]): Ranked | null {
  if (privateHead.test(head)) return null;
  const names = [head, head.split(' ').at(-1) ?? ''].map(headKey);
  const found = fields.flatMap((field) =>
    field.heads.flatMap((known, rank) => (names.includes(headKey(known)) ? { field, rank } : [])),
  );
  return found.reduce<Ranked | null>((best, one) => (best && best.rank <= one.rank ? best : one), null);
}

function mappedField(
  mapping: ColumnMapping,
  head: string,
  fields: readonly ListField[],
): Ranked | 'unwanted' {
  const name = Object.entries(mapping.columns).find(([known]) => headKey(known) === headKey(head))?.[1];
  const field = fields.find((one) => one.field === name);
  return field ? { field, rank: 0 } : 'unwanted';
}

const reasonFor = (head: string): 'private' | 'numbers' | 'unknown' => {
  if (privateHead.test(head)) return 'private';
  return rowNumbers.includes(headKey(head)) ? 'numbers' : 'unknown';
};

const fits = (mapping: ColumnMapping, wanted: ListCollection, heads: readonly string[]): boolean => {
  const { collection: of, columns } = mapping;
  const known = new Set(Object.keys(columns).map(headKey));
  return (
    of === wanted &&
    heads.every((head) => known.has(headKey(head))) &&
    known.size === new Set(heads.map(headKey)).size
  );
};

/** The collection whose list a table looks like; null where it is no list. */
export function likelyList(
  parts: Pick<TableParts, 'columns'>,
  mappings: readonly ColumnMapping[],
): ListCollection | null {
  const found = listCollections.flatMap((collection) => {
    const { columns, missing } = recogniseColumns(parts, collection, mappings);
    const count = columns.filter(({ field }) => field !== null).length;
    return missing.length === 0 && count >= fewestColumns ? { collection, count } : [];
  });
  return found.toSorted((a, b) => b.count - a.count)[0]?.collection ?? null;
}

/** A name and a post make no list of people yet: many tables have two such columns. */
const fewestColumns = 3;
