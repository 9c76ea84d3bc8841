import { z } from 'zod';
import { fieldsOf, innerOf, unwrap } from './inspect.ts';

/** What the text of a field names: a file of the public folder, a body, an item, or where a link leads. */
export type ReferenceKind = 'file' | 'body' | 'item' | 'link';

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

/**
 * Everything that a value names, in the order of its schema. The value may have any form: old versions do. An object
 * is searched once: nobody changes it, and every rule about references asks.
 */
export function referencesIn(schema: z.ZodType, value: unknown): readonly NamedThing[] {
  if (typeof value !== 'object' || value === null) return searched(schema, value);
  const byValue = found.get(schema) ?? new WeakMap<object, readonly NamedThing[]>();
  found.set(schema, byValue);
  const known = byValue.get(value);
  if (known) return known;
  const things = searched(schema, value);
  byValue.set(value, things);
  return things;
}

const found = new WeakMap<z.ZodType, WeakMap<object, readonly NamedThing[]>>();

function searched(schema: z.ZodType, value: unknown): NamedThing[] {
  const things: NamedThing[] = [];
  for (const place of placesIn(schema))
    if (mayHave(place, value)) find(place, value, { at: 0, field: [], title: null }, things);
  return things;
}

/** Most items have few of the fields that may name something: those are not looked for. */
const mayHave = ({ path: [key] }: Place, value: unknown): boolean =>
  typeof key !== 'string' || (typeof value === 'object' && value !== null && Object.hasOwn(value, key));

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

/** What the values of a schema name; null for nothing. */
export function kindOf(schema: z.ZodType): ReferenceKind | null {
  const inner = innerOf(schema);
  return z.globalRegistry.get(schema)?.names ?? (inner && kindOf(inner));
}

/** How far a search has come: the next key of the path, the field so far, what the group around it is called. */
interface Reached {
  readonly at: number;
  readonly field: readonly PropertyKey[];
  readonly title: string | null;
}

function find(place: Place, value: unknown, { at, field, title }: Reached, things: NamedThing[]): void {
  const key = place.path[at];
  if (key === undefined) {
    if (typeof value === 'string') things.push({ kind: place.kind, value, field, title });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const group = value as Readonly<Record<string, unknown>>;
  const isList = Array.isArray(value);
  // The title of the item itself is not that of what it names.
  const own = field.length > 0 && !isList ? (group.title ?? group.name) : null;
  const below = (member: PropertyKey, child: unknown) =>
    find(
      place,
      child,
      { at: at + 1, field: [...field, member], title: typeof own === 'string' ? own : title },
      things,
    );
  if (key === each)
    for (const member of Object.keys(group)) below(isList ? Number(member) : member, group[member]);
  else if (!isList && Object.hasOwn(group, key)) below(key, group[key]);
}
