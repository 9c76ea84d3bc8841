import { z } from 'zod';
import { type CollectionName, schemas } from './collections.ts';
import { fieldTexts } from './field.ts';

/** JSON Schema (draft 7) of a collection's front matter, with Chinese titles and descriptions: editors complete fields by it. */
export function jsonSchemaOf(collection: CollectionName): Record<string, unknown> {
  return z.toJSONSchema(schemas[collection], {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const text = fieldTexts.get(zodSchema as unknown as z.ZodType);
      if (!text) return;
      jsonSchema.title = text.zh[0];
      jsonSchema.description = `${text.zh[1]} / ${text.en[1]}`;
    },
  }) as Record<string, unknown>;
}
