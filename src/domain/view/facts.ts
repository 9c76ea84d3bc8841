import type { z } from 'zod';
import { bodyOf } from '../corpus.ts';
import { fieldName } from '../schema/inspect.ts';
import { fieldWordIn } from '../text/field-word.ts';
import type { ViewContext } from './context.ts';
import { listedDay } from './history/days.ts';
import type { Fact, Value } from './types.ts';

/** A value of plain text. */
export const plain = (text: string | number): Value => ({ text: String(text) });

/** A value that is a date. */
export const dated = ({ labels }: Pick<ViewContext, 'labels'>, date: string): Value => ({
  text: listedDay(date, labels.locale),
  date,
});

/** The name of a field in the language of the page. */
export function nameOf(context: ViewContext, schema: z.ZodType, ...path: readonly string[]): string {
  return fieldWordIn(fieldName(schema, path).title, context.labels.locale);
}

/** Facts out of pairs of label and values, without those that have no value. */
export function facts(
  pairs: readonly (readonly [label: string, values: Value | readonly Value[] | undefined | null])[],
): Fact[] {
  return pairs.flatMap(([label, given]) => {
    if (!given) return [];
    const values = Array.isArray(given) ? (given as readonly Value[]) : [given as Value];
    return values.length > 0 ? [{ label, values }] : [];
  });
}

/** Facts about fields of data by key, in the order of the keys; a formatter per key overrides the plain text. */
export function factsOf<T extends object>(
  context: ViewContext,
  schema: z.ZodType,
  data: T,
  keys: readonly (keyof T & string)[],
  formats: { readonly [K in keyof T & string]?: (value: NonNullable<T[K]>) => Value | readonly Value[] } = {},
): Fact[] {
  return facts(
    keys.map((key) => {
      const value = data[key];
      if (value === undefined || value === null) return [key, null] as const;
      const format = formats[key];
      return [nameOf(context, schema, key), format ? format(value as never) : plain(String(value))] as const;
    }),
  );
}

/** A body by id as a link to its page. */
export function bodyLink(context: ViewContext, id: string): Value {
  const body = bodyOf(context.corpus, id);
  return body ? { text: body.data.title, href: `/bodies/${id}/` } : plain(id);
}

/** A web address as a link. */
export const webLink = (url: string): Value => ({ text: url, href: url });

/** A phone number as a link that a phone can dial; only for a single plain number. */
export function phoneLink(phone: string): Value {
  return /^\+?[\d -]+$/.test(phone)
    ? { text: phone, href: `tel:${phone.replaceAll(' ', '')}` }
    : plain(phone);
}
