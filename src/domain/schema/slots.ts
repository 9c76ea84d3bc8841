import { z } from 'zod';
import { fieldWordIn } from '../text/field-word.ts';
import type { Locale } from '../text/locale.ts';
import { anyDay, statedExample } from './example.ts';
import { type FieldWords, wordsOf } from './field.ts';
import { fieldsOf, unwrap } from './inspect.ts';
import { kindOf } from './references.ts';

/** A field with all that a new file needs to know of it. */
export interface Slot {
  readonly key: string;
  readonly required: boolean;
  /** Null for a field without words. */
  readonly words: FieldWords | null;
  readonly schema: z.ZodType;
  readonly content: SlotContent;
}

/** What belongs into a field, by an example: a value, a group of fields, a list of which one member is shown. */
export type SlotContent =
  | { readonly type: 'value'; readonly example: unknown }
  | { readonly type: 'group'; readonly slots: readonly Slot[] }
  | { readonly type: 'list'; readonly member: SlotContent };

/** What examples depend on. */
export interface ExampleWorld {
  readonly locale: Locale;
  /** The day that dates give. */
  readonly day: string;
  /** The body that is named where one must be. */
  readonly body: string;
  /** Values of fields of the item itself, by key, where others than those of all items are wanted. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The fields of a schema in their order; without `all` only those that must be there. */
export const slotsOf = (schema: z.ZodType, world: ExampleWorld, all: boolean): Slot[] =>
  Object.entries(fieldsOf(firstOf(schema)))
    .map(([key, child]) => ({ key, child, required: !child.safeParse(undefined).success }))
    .filter(({ required }) => all || required)
    .map(({ key, child, required }) => ({
      key,
      required,
      words: wordsOf(child),
      schema: child,
      content: Object.hasOwn(world.values ?? {}, key)
        ? ({ type: 'value', example: world.values?.[key] } as const)
        : contentOf(child, ofGroup(world), all),
    }));

/** What is wanted of the item itself is not wanted of its groups. */
const ofGroup = ({ values: _own, ...world }: ExampleWorld): ExampleWorld => world;

/** What belongs into a field of this schema. */
export function contentOf(schema: z.ZodType, world: ExampleWorld, all: boolean): SlotContent {
  const inner = firstOf(schema);
  if (inner instanceof z.ZodObject) return { type: 'group', slots: slotsOf(inner, world, all) };
  if (inner instanceof z.ZodRecord) {
    const key = String(statedExample(schema, world.locale) ?? 'name');
    const content = contentOf(inner.valueType as z.ZodType, world, all);
    const member: Slot = { key, required: true, words: null, schema: inner.valueType as z.ZodType, content };
    return { type: 'group', slots: [member] };
  }
  if (inner instanceof z.ZodArray) {
    const stated = statedExample(schema, world.locale);
    if (Array.isArray(stated)) return { type: 'value', example: stated };
    const member =
      stated === undefined
        ? contentOf(inner.element as z.ZodType, world, all)
        : ({ type: 'value', example: stated } as const);
    return { type: 'list', member };
  }
  return { type: 'value', example: exampleValue(schema, inner, world) };
}

/** Of a choice between groups the first one: it is the form of today. */
function firstOf(schema: z.ZodType): z.ZodType {
  const inner = unwrap(schema);
  const [first] = inner instanceof z.ZodUnion ? (inner.options as z.ZodType[]) : [];
  return first ? firstOf(first) : inner;
}

function exampleValue(schema: z.ZodType, inner: z.ZodType, { locale, day, body }: ExampleWorld): unknown {
  const names = kindOf(schema);
  if (names === 'body') return body;
  if (names === 'link') return '/';
  const stated = statedExample(schema, locale);
  if (stated === anyDay) return day;
  if (stated !== undefined) return stated;
  if (inner instanceof z.ZodEnum) return inner.options[0];
  if (inner instanceof z.ZodLiteral) return [...inner.values][0];
  if (inner instanceof z.ZodBoolean) return true;
  if (inner instanceof z.ZodNumber) return 1;
  if (inner instanceof z.ZodEmail) return 'office@example.org';
  const words = wordsOf(schema);
  return words ? fieldWordIn(words.title, locale) : '…';
}

/** The data that an example of these fields holds. */
export const exampleData = (slots: readonly Slot[]): Record<string, unknown> =>
  Object.fromEntries(slots.map(({ key, content }) => [key, dataOf(content)]));

function dataOf(content: SlotContent): unknown {
  if (content.type === 'value') return content.example;
  return content.type === 'group' ? exampleData(content.slots) : [dataOf(content.member)];
}
