import type { Wish, Workshop } from '../../../src/app/new-item.ts';
import { namesOfChoice } from '../../../src/domain/schema/choices.ts';
import { collectionNames, isCollectionName } from '../../../src/domain/schema/collections.ts';
import { wordsOf } from '../../../src/domain/schema/field.ts';
import { traitsOf } from '../../../src/domain/schema/traits.ts';
import { year } from '../../../src/domain/schema/vocabulary.ts';
import { choiceNames } from '../../../src/domain/text/choice-names.ts';
import { type Message, say, textIn } from '../../../src/domain/text/message.ts';
import { choose, write } from '../questions.ts';
import type { Flags } from './flags.ts';
import { mistakeInName, statedWish } from './wish.ts';

/** Asks for what the command line leaves open; a sentence where that says something wrong. */
export async function askWish(workshop: Workshop, flags: Flags): Promise<Wish | string> {
  const { locale } = workshop;
  const said = (message: Message) => textIn(message, locale);
  const collection =
    flags.collection ??
    (await choose(
      locale,
      said(say('new.askCollection')),
      collectionNames.map((name) => [name, choiceNames('collections', name, locale)[0] ?? name] as const),
    ));
  if (!isCollectionName(collection)) return statedWish(workshop, { ...flags, collection });
  const title =
    flags.title ??
    (await write(locale, said(say('new.askTitle')), '', (value) =>
      value.trim() === '' ? say('new.blankTitle') : null,
    ));
  const kind = workshop.kindOf(collection);
  const words = kind && wordsOf(kind.schema);
  const chosen =
    flags.kind ??
    (kind &&
      (await choose(
        locale,
        said(say('new.askKind', { title: words?.title ?? kind.key })),
        kind.choices.map((value) => [value, namesOfChoice(kind.schema, value, locale)[0] ?? value] as const),
      )));
  const publisher =
    flags.publisher ??
    (traitsOf(collection).areBodies || workshop.bodies.size < 2
      ? workshop.publisher
      : await choose(locale, said(say('new.askPublisher')), [...workshop.bodies], workshop.publisher));
  const last = String(Number(workshop.day.slice(0, 4)) - 1);
  const reported =
    flags.year ??
    (workshop.asksYear(collection)
      ? await write(locale, said(say('new.askYear')), last, (value) =>
          year.safeParse(Number(value)).success ? null : say('new.wrongYear', { value, year: last }),
        )
      : last);
  const name =
    flags.name ??
    (await write(locale, said(say('new.askName')), workshop.nameOf(title), (value) =>
      mistakeInName(value, workshop, title),
    ));
  const whole = { ...flags, collection, title, publisher, year: reported, name };
  return statedWish(workshop, chosen === null ? whole : { ...whole, kind: chosen });
}
