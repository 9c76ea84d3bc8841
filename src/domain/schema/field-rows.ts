import { z } from 'zod';
import { fieldWordIn } from '../text/field-word.ts';
import type { Locale } from '../text/locale.ts';
import { wordsOf } from './field.ts';
import { fieldsOf, unwrap } from './inspect.ts';

/** One field as the handbook lists it. */
export interface FieldRow {
  /** Path from the top; `[]` after a list: `people[].name`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly required: boolean;
}

/** Every field of a schema with those of its groups and lists, in order. */
export function fieldRows(schema: z.ZodType, locale: Locale, prefix = ''): FieldRow[] {
  return Object.entries(fieldsOf(schema)).flatMap(([key, child]) => {
    const words = wordsOf(child);
    const [title, description] = words
      ? [fieldWordIn(words.title, locale), fieldWordIn(words.about, locale)]
      : [key, ''];
    const path = prefix + key;
    const inner = unwrap(child);
    const below =
      inner instanceof z.ZodArray
        ? fieldRows(inner.element as z.ZodType, locale, `${path}[].`)
        : inner instanceof z.ZodRecord
          ? fieldRows(inner.valueType as z.ZodType, locale, `${path}.*.`)
          : fieldRows(inner, locale, `${path}.`);
    return [{ path, title, description, required: !child.safeParse(undefined).success }, ...below];
  });
}
