import { z } from 'zod';
import { fieldsOf, unwrap } from './inspect.ts';

/** Kinds of values whose form is a matter of the country. */
const forms = ['document-number', 'credit-code', 'postcode'] as const;
export type Form = (typeof forms)[number];

/** It is metadata of zod, which what is made from a schema keeps. */
declare module 'zod' {
  interface GlobalMeta {
    readonly form?: Form;
  }
}

/** Says of what form the values of a schema are. */
export function formed<S extends z.ZodType>(schema: S, form: Form): S {
  z.globalRegistry.add(schema, { form });
  return schema;
}

/** A value whose form is a matter of the country. */
export interface FormedValue {
  readonly form: Form;
  readonly value: string;
  readonly path: readonly PropertyKey[];
}

/** Every such value in data that its schema has taken, with its place. */
export function* formedValues(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<FormedValue> {
  if (value === undefined || value === null) return;
  const inner = unwrap(schema);
  const form = z.globalRegistry.get(inner)?.form;
  if (form && typeof value === 'string') yield { form, value, path };
  if (Array.isArray(value)) {
    if (!(inner instanceof z.ZodArray)) return;
    for (const [index, item] of value.entries())
      yield* formedValues(inner.element as z.ZodType, item, [...path, index]);
  } else if (typeof value === 'object') {
    const data = value as Readonly<Record<string, unknown>>;
    for (const [key, field] of Object.entries(fieldsOf(inner)))
      yield* formedValues(field, data[key], [...path, key]);
  }
}
