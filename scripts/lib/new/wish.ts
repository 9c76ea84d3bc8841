import type { Wish, Workshop } from '../../../src/app/new-item.ts';
import { type KindField, namesOfChoice } from '../../../src/domain/schema/choices.ts';
import {
  type CollectionName,
  collectionNames,
  isCollectionName,
} from '../../../src/domain/schema/collections.ts';
import { slug, year } from '../../../src/domain/schema/vocabulary.ts';
import { type Message, say, textIn } from '../../../src/domain/text/message.ts';
import type { Flags } from './flags.ts';

/** What the command line asks for, or a sentence that says what of it is missing or wrong. */
export function statedWish(workshop: Workshop, flags: Flags): Wish | string {
  const { title } = flags;
  const collection = flags.collection ?? '';
  const wrong = (message: Message) => textIn(message, workshop.locale);
  if (!isCollectionName(collection)) return wrong(say('new.noCollection', { names: collectionNames }));
  if (title === undefined || title.trim() === '') return wrong(say('new.noTitle'));
  const mistake = mistakeIn(workshop, collection, flags);
  if (mistake) return wrong(mistake);
  const kind = workshop.kindOf(collection);
  if (kind && flags.kind === undefined)
    return wrong(say('new.noKind', { example: kind.choices[0] ?? '', choices: choicesIn(workshop, kind) }));
  return {
    collection,
    title,
    kind: (kind && flags.kind !== undefined && meantKind(kind, workshop, flags.kind)) || null,
    publisher: flags.publisher ?? workshop.publisher,
    year: Number(flags.year ?? Number(workshop.day.slice(0, 4)) - 1),
    name: flags.name ?? workshop.nameOf(title),
  };
}

/** What is wrong with what the command line says; null for nothing. */
function mistakeIn(workshop: Workshop, collection: CollectionName, flags: Flags): Message | null {
  const kind = workshop.kindOf(collection);
  if (kind && flags.kind !== undefined && meantKind(kind, workshop, flags.kind) === null)
    return say('new.wrongKind', { value: flags.kind, choices: choicesIn(workshop, kind) });
  const { publisher } = flags;
  if (publisher !== undefined && publisher !== workshop.publisher && !workshop.bodies.has(publisher))
    return say('new.wrongPublisher', { value: publisher, known: [...workshop.bodies.keys()] });
  if (flags.year !== undefined && !year.safeParse(Number(flags.year)).success)
    return say('new.wrongYear', { value: flags.year, year: workshop.day.slice(0, 4) });
  return flags.name === undefined ? null : mistakeInName(flags.name, workshop, flags.title ?? '');
}

/** What is wrong with a name of a file; null for nothing. */
export const mistakeInName = (name: string, workshop: Workshop, title: string): Message | null =>
  slug.safeParse(name).success
    ? null
    : say('new.wrongName', { value: name, example: workshop.nameOf(title) });

/** A choice by its value or by a name of it. */
const meantKind = ({ choices, schema }: KindField, { locale }: Workshop, typed: string): string | null =>
  choices.find((choice) => choice === typed || namesOfChoice(schema, choice, locale).includes(typed)) ?? null;

const choicesIn = ({ locale }: Workshop, { choices, schema }: KindField): string[] =>
  choices.map((choice) => `${choice} ${namesOfChoice(schema, choice, locale)[0] ?? ''}`.trim());
