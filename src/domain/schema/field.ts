import { z } from 'zod';
import type { Text } from '../finding.ts';

/** Title and description of a field in one language. */
type FieldName = readonly [title: string, description: string];

/** What a field is called and what belongs into it, per language. */
interface FieldText {
  readonly zh: FieldName;
  readonly en: FieldName;
}

/** They are metadata of zod: messages, pages, the handbook and the JSON Schemas ask for them by `wordsOf`. */
declare module 'zod' {
  interface GlobalMeta {
    readonly field?: FieldText;
  }
}

/** A field's title and description, each in every language. */
export interface FieldWords {
  readonly title: Text;
  /** What belongs into it. */
  readonly about: Text;
}

/** The words of a schema that has a name; null for another. */
export function wordsOf(schema: z.ZodType): FieldWords | null {
  const text = z.globalRegistry.get(schema)?.field;
  if (!text) return null;
  const { zh, en } = text;
  return { title: { 'zh-CN': zh[0], en: en[0] }, about: { 'zh-CN': zh[1], en: en[1] } };
}

/** Gives a schema its name; the same schema can serve several fields under several names. */
export function field<S extends z.ZodType>(schema: S, text: FieldText): S {
  const named = schema.clone() as S;
  z.globalRegistry.add(named, { field: text });
  return named;
}
