import { z } from 'zod';
import { ownValue } from '../own-value.ts';
import { fieldsOf, innerOf, unwrap } from './inspect.ts';

/** What the text of a field names: a file of the public folder, a body, an item, or where a link leads. */
type ReferenceKind = 'file' | 'body' | 'item' | 'link';

/** It is metadata of zod, as the words of a field are: whoever asks what an item names asks the schema. */
declare module 'zod' {
  interface GlobalMeta {
    readonly names?: ReferenceKind;
  }
}

/** The same schema, known to name something of a kind. */
export function naming<S extends z.ZodType>(kind: ReferenceKind, schema: S): S {
  const marked = schema.clone() as S;
  z.globalRegistry.add(marked, { ...z.globalRegistry.get(schema), names: kind });
  return marked;
}

/** Something that a value names, and the field that does. */
export interface NamedThing {
  readonly kind: ReferenceKind;
  readonly value: string;
  readonly field: readonly PropertyKey[];
  /** What the group of fields around it is called, by its own `title` or `name`; null where nothing says it. */
  readonly title: string | null;
}

/** Everything that a value names, in the order of its schema. The value may have any form: old versions do. */
export const referencesIn = (schema: z.ZodType, value: unknown): NamedThing[] =>
  placesIn(schema).flatMap(({ kind, path }) => found(kind, value, path, [], null));

/** The members of a list or a record, whichever they are. */
const each = Symbol('each');
interface Place {
  readonly kind: ReferenceKind;
  readonly path: readonly (string | typeof each)[];
}

/** A schema does not change, and every item of its collection asks. */
const known = new WeakMap<z.ZodType, readonly Place[]>();

function placesIn(schema: z.ZodType): readonly Place[] {
  const places = known.get(schema) ?? findPlaces(schema);
  known.set(schema, places);
  return places;
}

function findPlaces(schema: z.ZodType): Place[] {
  const kind = kindOf(schema);
  if (kind) return [{ kind, path: [] }];
  const inner = unwrap(schema);
  const below = (key: string | typeof each, child: z.ZodType) =>
    placesIn(child).map((place): Place => ({ ...place, path: [key, ...place.path] }));
  if (inner instanceof z.ZodArray) return below(each, inner.element as z.ZodType);
  if (inner instanceof z.ZodRecord) return below(each, inner.valueType as z.ZodType);
  return Object.entries(fieldsOf(inner)).flatMap(([key, child]) => below(key, child));
}

function kindOf(schema: z.ZodType): ReferenceKind | null {
  const inner = innerOf(schema);
  return z.globalRegistry.get(schema)?.names ?? (inner && kindOf(inner));
}

function found(
  kind: ReferenceKind,
  value: unknown,
  [key, ...rest]: Place['path'],
  field: readonly PropertyKey[],
  title: string | null,
): NamedThing[] {
  if (key === undefined) return typeof value === 'string' ? [{ kind, value, field, title }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const group = value as Readonly<Record<string, unknown>>;
  // The title of the item itself is not that of what it names.
  const own = field.length > 0 && !Array.isArray(value) ? (group.title ?? group.name) : null;
  const called = typeof own === 'string' ? own : title;
  if (key !== each)
    return found(kind, Array.isArray(value) ? null : ownValue(group, key), rest, [...field, key], called);
  return Object.keys(group).flatMap((at) =>
    found(kind, group[at], rest, [...field, Array.isArray(value) ? Number(at) : at], called),
  );
}
