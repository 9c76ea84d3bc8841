import { z } from 'zod';
import { ownValue } from '../own-value.ts';
import { type FieldWords, wordsOf } from './field.ts';

/** Takes off optional, nullable, default and preprocessing wrappers. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner ? unwrap(inner) : schema;
}

/** The schema in such a wrapping; null for a schema that is none. */
export function innerOf(schema: z.ZodType): z.ZodType | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return schema.unwrap() as z.ZodType;
  return schema instanceof z.ZodPipe ? (schema.out as z.ZodType) : null;
}

/** The fields of an object schema by key; of a union, those of all its branches; else none. */
export function fieldsOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner.shape as Record<string, z.ZodType>;
  if (inner instanceof z.ZodUnion)
    return Object.assign({}, ...(inner.options as z.ZodType[]).map(fieldsOf)) as Record<string, z.ZodType>;
  return {};
}

/** Keys that an object schema knows. */
export const fieldNames = (schema: z.ZodType | null): string[] =>
  schema ? Object.keys(fieldsOf(schema)) : [];

/** The schema at a path of keys and indexes, or null where the path leaves the schema. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | null {
  return path.reduce<z.ZodType | null>((current, key) => (current ? childOf(current, key) : null), schema);
}

function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | null {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  return ownValue(fieldsOf(inner), String(key)) ?? null;
}

/** Title and description of the field at a path; of an entry without a name of its own, those of its list. */
export function fieldName(schema: z.ZodType, path: readonly PropertyKey[]): FieldWords {
  for (let length = path.length; length > 0; length--) {
    const found = schemaAt(schema, path.slice(0, length));
    const text = found && wordsOf(found);
    if (text) return text;
  }
  const key = String(path.at(-1) ?? '');
  const plain = { 'zh-CN': key };
  return { title: plain, about: plain };
}
