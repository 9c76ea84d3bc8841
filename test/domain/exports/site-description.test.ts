import { expect, test } from 'vitest';
import { entriesOf, itemsOf } from '../../../src/domain/corpus.ts';
import { openApi } from '../../../src/domain/exports/data/open-api.ts';
import { siteDescription } from '../../../src/domain/exports/data/site-description.ts';
import { linkTargets } from '../../../src/domain/routes/site-addresses.ts';
import { collectionNames } from '../../../src/domain/schema/collections.ts';
import { siteDescriptionSchema } from '../../../src/domain/schema/site-description.ts';
import { shippedContext } from '../../shipped-context.ts';

const context = shippedContext('2026-11-23');
const { corpus, home } = context;
const text = siteDescription(context);
const description = siteDescriptionSchema.parse(JSON.parse(text));

test('the description is what its schema says, whole, and the same for the same content and day', () => {
  expect(JSON.parse(text)).toEqual(description);
  expect(siteDescription(shippedContext('2026-11-23'))).toBe(text);
  expect(description.day).toBe('2026-11-23');
});

test('it names all bodies, and counts every item once', () => {
  expect(description.bodies.map(({ id }) => id)).toEqual(entriesOf(corpus, 'bodies').map(({ id }) => id));
  expect(description.bodies.find(({ id }) => id === 'qiyun')?.creditCode).toMatch(/^[0-9A-Z]{18}$/);
  expect(Object.fromEntries(description.collections.map(({ name, count }) => [name, count]))).toEqual(
    Object.fromEntries(collectionNames.map((name) => [name, itemsOf(corpus, name).length])),
  );
});

test('the newest items are those with a date, newest first, and their publishers are among the bodies', () => {
  const { newest, bodies } = description;
  expect(newest).toHaveLength(20);
  const days = newest.map(({ published }) => published);
  expect(days).toEqual(days.toSorted().reverse());
  const last = days.at(-1) ?? '';
  const newer = corpus.entries.filter(
    ({ collection, data }) =>
      !['bodies', 'pages'].includes(collection) &&
      !data.withdrawn &&
      (data.published ?? data.issued ?? '') > last,
  );
  const named = new Set(newest.map(({ url }) => url));
  expect(newer.length).toBeGreaterThan(10);
  expect(newer.filter(({ collection, id }) => !named.has(`${home}${collection}/${id}/`))).toEqual([]);
  const ids = new Set(bodies.map(({ id }) => id));
  expect(newest.filter(({ publisher }) => !ids.has(publisher))).toEqual([]);
});

test('every address in it is one of the site, and answers', () => {
  const addresses = [...text.matchAll(/"(https?:[^"]+)"/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(35);
  const paths = addresses.map((address) =>
    address.startsWith(home) ? `/${address.slice(home.length)}` : address,
  );
  // The search data and the statement are written when the pages are there.
  const written = new Set(['/search-data/catalogue.json', '/verify/publication.txt']);
  expect(paths.filter((path) => !linkTargets(corpus).has(path) && !written.has(path))).toEqual([]);
});

test('the description for programs says by which schema it is read', () => {
  const { paths } = JSON.parse(openApi(context)) as { paths: Record<string, unknown> };
  expect(JSON.stringify(paths['/.well-known/gongkai.json'])).toContain(
    '"application/json":{"schema":{"$ref":"schemas/gongkai.json"}}',
  );
});
