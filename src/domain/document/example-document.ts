import type { z } from 'zod';
import { type CollectionName, type CollectionSchemas, collectionNames } from '../schema/collections.ts';
import { type ExampleWorld, exampleData, slotsOf } from '../schema/slots.ts';
import { traitsOf } from '../schema/traits.ts';
import { exampleAliases, examples, exampleTitles } from '../text/languages.ts';
import type { Locale } from '../text/locale.ts';
import { say, textIn } from '../text/message.ts';
import { exampleLines } from './write-fields.ts';

/** A whole file as an example of its collection. */
export interface ExampleDocument {
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** The day that examples give, and the body that publishes them; items that they name are called so too. */
const [day, body] = ['2025-03-01', 'town'];

/** Of these kinds the most can be said. */
const kinds: Readonly<Partial<Record<CollectionName, Readonly<Record<string, unknown>>>>> = {
  reports: { kind: 'information-disclosure', year: 2024 },
  pages: { role: 'guide' },
};
/**
 * What takes an item off the site, and what names something of the site's own catalogue or articles of its other
 * documents, belongs into no example.
 */
const left: ReadonlySet<string> = new Set(['draft', 'withdrawn', 'obligations', 'amendments']);

/** An example of a collection with every field that goes together. */
export function exampleDocument(
  collection: CollectionName,
  schemas: CollectionSchemas,
  locale: Locale,
): ExampleDocument {
  const values = {
    title: exampleTitles[locale][collection],
    aliases: [exampleAliases[locale][collection]],
    identifier: identifierOf(collection, locale),
    ...kinds[collection],
  };
  const lines = exampleLines(fitting(schemas[collection], { locale, day, body, values }));
  const year = 'year' in values ? values.year : day.slice(0, 4);
  const folder = traitsOf(collection).byYear ? `${collection}/${year}` : collection;
  const text = ['---', ...lines, '---', '', textIn(say('new.exampleText'), locale), ''].join('\n');
  return { path: `${folder}/example.mdx`, text };
}

/** No two items have the same. */
const identifierOf = (collection: CollectionName, locale: Locale): string =>
  examples[locale]['common.identifier'].replace(/\d$/, () => String(collectionNames.indexOf(collection) + 1));

/** All fields but those that the others rule out. */
function fitting(schema: z.ZodType, world: ExampleWorld) {
  const all = slotsOf(schema, world, true).filter(({ key }) => !left.has(key));
  const data = exampleData(all);
  const wrong = new Set(schema.safeParse(data).error?.issues.map(({ path: [key] }) => String(key)) ?? []);
  return all.filter(({ key }) => !wrong.has(key));
}
