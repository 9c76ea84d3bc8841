import type { z } from 'zod';
import { contentOf, type SlotContent } from '../schema/slots.ts';
import { defaultLocale, type Locale, locales } from '../text/locale.ts';
import type { Message } from '../text/message.ts';
import { fieldLines } from './write-fields.ts';

/** The day and the body of examples in messages. */
const [day, body] = ['2025-03-01', 'town'];

/** A field as it has to be written, filled in with an example, in every language; a group with all that it asks for. */
export function exampleText(key: string, schema: z.ZodType | null): Message {
  const texts = locales.map((locale) => [locale, linesOf(key, schema, locale).join('\n')] as const);
  return Object.fromEntries(texts);
}

/** How many lines that takes. */
export const lineCount = (schema: z.ZodType): number => linesOf('', schema, defaultLocale).length;

function linesOf(key: string, schema: z.ZodType | null, locale: Locale): string[] {
  const content: SlotContent = schema
    ? contentOf(schema, { locale, day, body }, false)
    : { type: 'value', example: '……' };
  return fieldLines(key, content);
}
