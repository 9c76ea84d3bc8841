import { z } from 'zod';
import { ownValue } from '../own-value.ts';
import { examples } from '../text/languages.ts';
import type { Locale } from '../text/locale.ts';
import { wordsOf } from './field.ts';
import { innerOf } from './inspect.ts';

/** It is metadata of zod, which what is made from a schema keeps. */
declare module 'zod' {
  interface GlobalMeta {
    readonly example?: unknown;
  }
}

/** The example of a day: whoever shows one takes a day that fits. */
export const anyDay = 'YYYY-MM-DD';

/** Gives a schema a value that may stand in it, whatever the language. */
export function exemplified<S extends z.ZodType>(example: unknown, schema: S): S {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), example });
  return schema;
}

/** The example that the words of a field give, else that of its kind; undefined where neither does. */
export function statedExample(schema: z.ZodType, locale: Locale): unknown {
  const title = wordsOf(schema)?.title;
  const inWords =
    title && 'field' in title
      ? ownValue(examples[locale] as Readonly<Record<string, string>>, title.field)
      : undefined;
  return inWords ?? exampleOfKind(schema);
}

function exampleOfKind(schema: z.ZodType): unknown {
  const inner = innerOf(schema);
  return z.globalRegistry.get(schema)?.example ?? (inner ? exampleOfKind(inner) : undefined);
}
