import { expect, test } from 'vitest';
import { exampleDocument } from '../../../src/domain/document/example-document.ts';
import { collectionNames, schemas } from '../../../src/domain/schema/collections.ts';
import { fieldRows } from '../../../src/domain/schema/field-rows.ts';
import { examples } from '../../../src/domain/text/languages.ts';
import { locales } from '../../../src/domain/text/locale.ts';
import { exampleSite } from '../../example-site.ts';
import { findingsOf } from '../../tiny-site.ts';

test.each(locales)('the examples of all collections make a site without a finding (%s)', (locale) => {
  const found = findingsOf(exampleSite(locale));
  expect(found.map(({ rule, place, message }) => `${rule} ${place} ${message}`)).toEqual([]);
});

test.each(locales)(
  'they show every field but what takes an item off the site, each with words of its own (%s)',
  (locale) => {
    const missing = collectionNames.flatMap((name) => {
      const { text } = exampleDocument(name, schemas, locale);
      return fieldRows(schemas[name], locale)
        .filter(({ path }) => !/^(?:draft|withdrawn)/.test(path) && !path.includes('.'))
        .filter(({ path }) => !text.includes(`\n${path}:`))
        .map(({ path }) => `${name} ${path}`);
    });
    expect(missing).toEqual([]);
    const [first, second] = locales.map((tag) => Object.keys(examples[tag]));
    expect(first).toEqual(second);
  },
);
