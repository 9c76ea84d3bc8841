import { z } from 'zod';

/** Title and description of a field in one language. */
type FieldName = readonly [title: string, description: string];

/** What a field is called and what belongs into it, per language. */
export interface FieldText {
  readonly zh: FieldName;
  readonly en: FieldName;
}

/** Titles and descriptions of all fields: read by messages, pages, the handbook and the JSON Schemas. */
export const fieldTexts = z.registry<FieldText>();

/** Gives a schema its name; the same schema can serve several fields under several names. */
export function field<S extends z.ZodType>(schema: S, text: FieldText): S {
  const named = schema.clone() as S;
  fieldTexts.add(named, text);
  return named;
}
