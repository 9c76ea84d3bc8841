import { expect, test } from 'vitest';
import { z } from 'zod';
import { exampleDocument } from '../../../src/domain/document/example-document.ts';
import { collectionNames, schemas } from '../../../src/domain/schema/collections.ts';
import { statedExample } from '../../../src/domain/schema/example.ts';
import { fieldRows } from '../../../src/domain/schema/field-rows.ts';
import { unwrap } from '../../../src/domain/schema/inspect.ts';
import { kindOf } from '../../../src/domain/schema/references.ts';
import { type Slot, slotsOf } from '../../../src/domain/schema/slots.ts';
import { examples } from '../../../src/domain/text/languages.ts';
import { type Locale, locales } from '../../../src/domain/text/locale.ts';
import { exampleSite } from '../../example-site.ts';
import { findingsOf } from '../../tiny-site.ts';

test.each(locales)(
  'the examples of all collections make a site without a finding (%s)',
  (locale) => {
    const found = findingsOf(exampleSite(locale));
    expect(found.map(({ rule, place, message }) => `${rule} ${place} ${message}`)).toEqual([]);
  },
  30_000,
);

test.each(locales)(
  'they show every field but what takes an item off the site or is read by nothing, each with words of its own (%s)',
  (locale) => {
    const missing = collectionNames.flatMap((name) => {
      const { text } = exampleDocument(name, schemas, locale);
      return fieldRows(schemas[name], locale)
        .filter(
          ({ path }) => !/^(?:draft|withdrawn|obligations|amendments)/.test(path) && !path.includes('.'),
        )
        .filter(({ path }) => !text.includes(`\n${path}:`))
        .map(({ path }) => `${name} ${path}`);
    });
    expect(missing).toEqual([]);
    const [first, second] = locales.map((tag) => Object.keys(examples[tag]));
    expect(first).toEqual(second);
  },
);

/** Texts of which no example is known: their titles would stand for them. */
function unstated(slots: readonly Slot[], locale: Locale, path: string): string[] {
  return slots.flatMap(({ key, schema, content }) => {
    const members = content.type === 'list' ? content.member : content;
    if (members.type === 'group') return unstated(members.slots, locale, `${path}${key}.`);
    const inner = unwrap(schema);
    const leaf = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
    const isKnown =
      statedExample(schema, locale) !== undefined ||
      statedExample(leaf, locale) !== undefined ||
      kindOf(leaf) !== null ||
      kindOf(schema) !== null;
    return isKnown || !(unwrap(leaf) instanceof z.ZodString) || leaf instanceof z.ZodEmail
      ? []
      : [path + key];
  });
}

test.each(locales)('every text has an example (%s)', (locale) => {
  const world = { locale, day: '2025-03-01', body: 'town' };
  const slots = collectionNames.map((name) => [name, slotsOf(schemas[name], world, true)] as const);
  expect(slots.flatMap(([name, all]) => unstated(all, locale, `${name}.`))).toEqual([]);
});
