import { z } from 'zod';
import { type ChoiceGroup, choiceNames } from '../text/choice-names.ts';
import type { Locale } from '../text/locale.ts';
import { fieldsOf, innerOf, unwrap } from './inspect.ts';

/** It is metadata of zod, which what is made from a schema keeps. */
declare module 'zod' {
  interface GlobalMeta {
    readonly choices?: readonly ChoiceGroup[];
  }
}

/** Gives choices their names: those that pages show, in the words of every language. */
export function named<S extends z.ZodEnum>(group: ChoiceGroup | readonly ChoiceGroup[], schema: S): S {
  const groups = typeof group === 'string' ? [group] : group;
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), choices: groups });
  return schema;
}

/** A field that says of what kind an item is. */
export interface KindField {
  readonly key: string;
  readonly schema: z.ZodType;
  readonly choices: readonly string[];
}

/** The first field of a schema that must be there and has choices; null for none. */
export function kindField(schema: z.ZodType): KindField | null {
  for (const [key, child] of Object.entries(fieldsOf(schema))) {
    const inner = unwrap(child);
    if (inner instanceof z.ZodEnum && !child.safeParse(undefined).success)
      return { key, schema: child, choices: inner.options.map(String) };
  }
  return null;
}

/** All names of a choice in a language, that which pages show first; none where nothing names it. */
export const namesOfChoice = (schema: z.ZodType, value: string, locale: Locale): readonly string[] =>
  groupsOf(schema).flatMap((group) => choiceNames(group, value, locale));

function groupsOf(schema: z.ZodType): readonly ChoiceGroup[] {
  const inner = innerOf(schema);
  return z.globalRegistry.get(schema)?.choices ?? (inner ? groupsOf(inner) : []);
}
