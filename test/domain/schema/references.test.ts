import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemas } from '../../../src/domain/schema/collections.ts';
import { field } from '../../../src/domain/schema/field.ts';
import { referencesIn } from '../../../src/domain/schema/references.ts';
import { siteSchema } from '../../../src/domain/schema/site.ts';
import { bodyId, publicPath } from '../../../src/domain/schema/vocabulary.ts';

const seen = (schema: z.ZodType, value: unknown) =>
  referencesIn(schema, value).map(({ kind, value: named, field: at }) => `${kind} ${named} ${at.join('.')}`);

test('every field that names something is known by its schema', () => {
  const service = { materials: [{ name: '表', blank: '/a.pdf' }, { sample: '/b.pdf' }], publisher: 'town' };
  expect(seen(schemas.services, service)).toEqual([
    'body town publisher',
    'file /a.pdf materials.0.blank',
    'file /b.pdf materials.1.sample',
  ]);
  expect(seen(schemas.staff, { people: [{ photo: { src: '/p.jpg' } }], jointly: ['a', 'b'] })).toEqual([
    'body a jointly.0',
    'body b jointly.1',
    'file /p.jpg people.0.photo.src',
  ]);
  expect(
    seen(schemas.documents, { withdrawn: { successor: 'documents/a' }, amends: ['documents/b'] }),
  ).toEqual(['item documents/a withdrawn.successor', 'item documents/b amends.0']);
  expect(
    seen(siteSchema, { publisher: 'town', links: [{ url: '/x/' }], banners: [{ bodies: ['b'] }] }),
  ).toEqual(['body town publisher', 'body b banners.0.bodies.0', 'link /x/ links.0.url']);
});

test('wrappers, groups of groups and choices hide nothing; a name does not take the mark away', () => {
  const words = { title: { 'zh-CN': '名' }, about: { 'zh-CN': '名' } };
  const inner = field(publicPath, words);
  const schema = z.strictObject({
    a: field(inner.optional().nullable(), words),
    b: z.union([z.strictObject({ c: z.array(z.array(bodyId)) }), z.boolean()]).optional(),
    d: z.record(z.string(), inner),
  });
  expect(seen(schema, { a: '/a', b: { c: [['x'], ['y']] }, d: { k: '/d' } })).toEqual([
    'file /a a',
    'body x b.c.0.0',
    'body y b.c.1.0',
    'file /d d.k',
  ]);
});

test.each([
  [null],
  ['text'],
  [[]],
  [{ attachments: 'x' }],
  [{ attachments: [null, 1, { href: 3 }] }],
  [{ people: {} }],
])('data of any form is read: %j', (value) => {
  expect(seen(schemas.staff, value)).toEqual([]);
});
