import type { z } from 'zod';
import { namesOfChoice } from '../schema/choices.ts';
import { unwrap } from '../schema/inspect.ts';
import { type ExampleWorld, exampleData, type Slot, type SlotContent, slotsOf } from '../schema/slots.ts';
import { fieldWordIn } from '../text/field-word.ts';
import type { Locale } from '../text/locale.ts';
import { say, textIn } from '../text/message.ts';
import { asMember, exampleLines, indented, yamlValue } from './write-fields.ts';

/** What a new file is made of. */
export interface NewDocument {
  readonly schema: z.ZodType;
  readonly world: ExampleWorld;
  /** Values of fields that are known already, by key; the others are left to the editor. */
  readonly known: Readonly<Record<string, unknown>>;
}

/**
 * The text of a new file: every field that must be there, empty below what belongs into it and an example; the others
 * behind `# `, filled in with an example, to be taken into use by taking that away.
 */
export function newDocument(wanted: NewDocument): string {
  const { locale } = wanted.world;
  const { asked, optional } = sortedSlots(wanted);
  const known = { ...wanted.known };
  return [
    '---',
    `# ${textIn(say('new.head'), locale)}`,
    ...asked.flatMap((slot) => openField(slot, locale, known)),
    '',
    `# ${textIn(say('new.optional'), locale)}`,
    ...optional.flatMap((slot) => closedField(slot, locale)),
    '---',
    '',
    `{/* ${textIn(say('new.body'), locale)} */}`,
    '',
  ].join('\n');
}

/** Fields that are filled in or must be, and those that may stand beside them. */
function sortedSlots({ schema, world, known }: NewDocument): { asked: Slot[]; optional: Slot[] } {
  const all = slotsOf(schema, world, true);
  const shortest = new Map(slotsOf(schema, world, false).map((slot) => [slot.key, slot]));
  const isKnown = (slot: Slot) => slot.required || Object.hasOwn(known, slot.key);
  const data = { ...exampleData([...shortest.values()]), ...known };
  const missing = new Set(schema.safeParse(data).error?.issues.map(({ path: [key] }) => String(key)) ?? []);
  const isAsked = (slot: Slot) => isKnown(slot) || missing.has(slot.key);
  const asked = all.filter(isAsked).map((slot) => shortest.get(slot.key) ?? withoutOptional(slot));
  const whole = { ...exampleData(asked), ...known };
  // A field that does not go with what was chosen is not offered.
  const fits = (slot: Slot) => schema.safeParse({ ...whole, ...exampleData([slot]) }).success;
  return { asked, optional: all.filter((slot) => !isAsked(slot) && fits(slot)) };
}

function withoutOptional(slot: Slot): Slot {
  const { content } = slot;
  return content.type === 'group'
    ? { ...slot, content: { type: 'group', slots: content.slots.filter(({ required }) => required) } }
    : slot;
}

function openField(slot: Slot, locale: Locale, known: Readonly<Record<string, unknown>> = {}): string[] {
  const { key, content } = slot;
  const about = aboutOf(slot, locale);
  if (Object.hasOwn(known, key)) return [...about, `${key}: ${yamlValue(known[key])}`];
  if (content.type === 'value') return [...about, exampleOf(content.example, locale), `${key}:`];
  return [...about, `${key}:`, ...indented(openContent(content, locale))];
}

function openContent(content: SlotContent, locale: Locale): string[] {
  if (content.type === 'value') return [exampleOf(content.example, locale)];
  if (content.type === 'group') return content.slots.flatMap((slot) => openField(slot, locale));
  const { member } = content;
  if (member.type === 'value') return [exampleOf(member.example, locale), '-'];
  // The dash stands before the first field, and what is said of that above it.
  const lines = openContent(member, locale);
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return [...lines.slice(0, first), ...asMember(lines.slice(first))];
}

const exampleOf = (example: unknown, locale: Locale): string =>
  `# ${textIn(say('new.example', { value: yamlValue(example) }), locale)}`;

function aboutOf({ words, schema }: Slot, locale: Locale): string[] {
  if (!words) return [];
  const [title, about] = [fieldWordIn(words.title, locale), fieldWordIn(words.about, locale)];
  const text = say('new.about', { title, about: choicesIn(schema, locale) ?? about });
  return [`# ${textIn(text, locale)}`];
}

/** The choices of a field with what they are called; null where there are none. */
function choicesIn(schema: z.ZodType, locale: Locale): string | null {
  const inner = unwrap(schema);
  const values = 'options' in inner && Array.isArray(inner.options) ? inner.options : [];
  const choices = values
    .filter((value) => typeof value === 'string')
    .map((value) => `${value} ${namesOfChoice(schema, value, locale)[0] ?? ''}`.trim());
  return choices.length > 0 ? textIn(say('new.choices', { choices }), locale) : null;
}

const closedField = (slot: Slot, locale: Locale): string[] => [
  ...aboutOf(slot, locale).map((line) => `#${line}`),
  ...exampleLines([slot]).map((line) => `# ${line}`),
];
