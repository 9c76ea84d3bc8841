import { z } from 'zod';
import { type CollectionName, schemas } from './collections.ts';
import { wordsOf } from './field.ts';

/** JSON Schema (draft 7) of a collection's front matter, with Chinese titles and descriptions: editors complete fields by it. */
export function jsonSchemaOf(collection: CollectionName): Record<string, unknown> {
  return z.toJSONSchema(schemas[collection], {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    // What zod keeps of a field is for us.
    metadata: z.registry(),
    override: ({ zodSchema, jsonSchema }) => {
      const words = wordsOf(zodSchema as unknown as z.ZodType);
      if (!words) return;
      jsonSchema.title = words.title['zh-CN'];
      jsonSchema.description = `${words.about['zh-CN']} / ${words.about.en}`;
    },
  }) as Record<string, unknown>;
}
