import { z } from 'zod';
import { fieldWordIn } from '../text/field-word.ts';
import type { Locale } from '../text/locale.ts';
import { wordsOf } from './field.ts';

/**
 * JSON Schema (draft 7) of a collection's front matter, with titles and descriptions in a language: editors complete
 * fields by it.
 */
export function jsonSchemaOf(schema: z.ZodType, locale: Locale): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    // What zod keeps of a field is for us.
    metadata: z.registry(),
    override: ({ zodSchema, jsonSchema }) => {
      const words = wordsOf(zodSchema as unknown as z.ZodType);
      if (!words) return;
      jsonSchema.title = fieldWordIn(words.title, locale);
      jsonSchema.description = fieldWordIn(words.about, locale);
    },
  }) as Record<string, unknown>;
}
