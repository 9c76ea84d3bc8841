import { z } from 'zod';
import type { FieldWord } from '../text/field-word.ts';
import type { FieldId } from '../text/languages.ts';

/** A field's title and description. */
export interface FieldWords {
  readonly title: FieldWord;
  /** What belongs into it. */
  readonly about: FieldWord;
}

/** They are metadata of zod: messages, pages, the handbook and the JSON Schemas ask for them by `wordsOf`. */
declare module 'zod' {
  interface GlobalMeta {
    readonly field?: FieldWords;
  }
}

/** The words of a schema that has a name; null for another. */
export const wordsOf = (schema: z.ZodType): FieldWords | null => z.globalRegistry.get(schema)?.field ?? null;

/**
 * Gives a schema its name, by its id in the files of languages or in words; the same schema can serve several fields
 * under several names.
 */
export function field<S extends z.ZodType>(schema: S, name: FieldId | FieldWords): S {
  const named = schema.clone() as S;
  const words: FieldWords =
    typeof name === 'string'
      ? { title: { field: name, part: 'title' }, about: { field: name, part: 'about' } }
      : name;
  z.globalRegistry.add(named, { ...z.globalRegistry.get(schema), field: words });
  return named;
}
