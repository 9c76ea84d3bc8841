import type { z } from 'zod';
import type { CollectionName, CollectionSchemas } from '../../schema/collections.ts';
import { jsonSchemaOf } from '../../schema/json-schema.ts';
import type { Locale } from '../../text/locale.ts';

/** A column of the table of a collection, as Table Schema names it (Data Package). */
export interface TableField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'date';
  readonly title?: string;
  readonly description?: string;
}

/** How values of a list are parted in a cell. */
export const listSeparator = ';';

interface Property {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly items?: { readonly type?: string };
}

/** Columns that say where an item stands; a field that a maintainer calls so is in the lines of JSON alone. */
const places = ['item', 'url'] as const;
/** No draft is published. */
const notAColumn = new Set<string>([...places, 'draft']);
const simple = new Set(['string', 'integer', 'number', 'boolean']);

/**
 * Columns of a collection: where an item stands, and its fields of one value or of a list of simple ones. What has
 * parts of its own (steps, figures, people) is in the lines of JSON.
 */
export function tableFields(
  collection: CollectionName,
  schemas: CollectionSchemas,
  locale: Locale,
): readonly TableField[] {
  const { properties = {} } = jsonSchemaOf(schemas[collection], locale) as {
    readonly properties?: Readonly<Record<string, Property>>;
  };
  const { shape = {} } = schemas[collection] as { readonly shape?: Readonly<Record<string, z.ZodType>> };
  const own = Object.entries(properties).flatMap(([name, property]): TableField[] => {
    const { title, description } = property;
    const type = isDay(shape[name]) ? 'date' : typeOf(property);
    return type === null || notAColumn.has(name)
      ? []
      : [{ name, type, ...(title ? { title } : {}), ...(description ? { description } : {}) }];
  });
  return [...places.map((name) => ({ name, type: 'string' }) as const), ...own];
}

/** JSON Schema does not tell days from other text: what takes days and nothing like them holds days. */
const isDay = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined &&
  ['2024-02-29', '2023-02-29', '2024', '2024Q1'].every(
    (text, at) => schema.safeParse(text).success === (at === 0),
  );

function typeOf({ type, items }: Property): TableField['type'] | null {
  if (type === 'array') return items?.type !== undefined && simple.has(items.type) ? 'list' : null;
  return type === 'string' || type === 'integer' || type === 'number' || type === 'boolean' ? type : null;
}
