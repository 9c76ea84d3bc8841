import { expect, test } from 'vitest';
import { z } from 'zod';
import { calendarSchema } from '../../../src/domain/schema/calendar.ts';
import { catalogueSchema } from '../../../src/domain/schema/catalogue.ts';
import { collectionNames, schemas } from '../../../src/domain/schema/collections.ts';
import { field } from '../../../src/domain/schema/field.ts';
import { fieldRows } from '../../../src/domain/schema/field-rows.ts';
import { fieldName, fieldNames, schemaAt, unwrap } from '../../../src/domain/schema/inspect.ts';
import { redactionsSchema } from '../../../src/domain/schema/redactions.ts';
import { siteSchema } from '../../../src/domain/schema/site.ts';

/** Values that may stand in a field, where they are few. */
function choicesOf(schema: z.ZodType | null): readonly string[] {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodLiteral) return [...inner.values].map(String);
  return inner instanceof z.ZodArray ? choicesOf(inner.element as z.ZodType) : [];
}

/** A line for each field: path, `!` where it must be there, its choices. */
const linesOf = (schema: z.ZodType): string[] =>
  fieldRows(schema, 'zh-CN').map(({ path, required }) => {
    const keys = path.replaceAll('[]', '.0').split('.');
    return [`${path}${required ? ' !' : ''}`, ...choicesOf(schemaAt(schema, keys))].join(' ');
  });

test.each([
  ...collectionNames.map((name) => [name, schemas[name]] as const),
  ['site.yaml', siteSchema] as const,
  ['catalogue.yaml', catalogueSchema] as const,
  ['calendar.yaml', calendarSchema] as const,
  ['redactions.yaml', redactionsSchema.element] as const,
])('%s has these fields, and these may stand in them', (_name, schema) => {
  expect(linesOf(schema)).toMatchSnapshot();
});

const words = (name: string) => ({
  title: { 'zh-CN': name, en: `${name} en` },
  about: { 'zh-CN': `${name}。` },
});
const made = z.strictObject({
  a: field(z.string(), words('甲')),
  b: z.number().optional(),
  list: field(z.array(z.strictObject({ c: field(z.string().optional(), words('丙')) })), words('列')),
  any: z.record(z.string(), z.strictObject({ d: z.string() })).optional(),
  either: z.union([z.strictObject({ e: z.string() }), z.strictObject({ f: z.string() })]).optional(),
});

test('rows name fields of groups, lists and records, with their words in a language', () => {
  expect(fieldRows(made, 'en')).toEqual([
    { path: 'a', title: '甲 en', description: '甲。', required: true },
    { path: 'b', title: 'b', description: '', required: false },
    { path: 'list', title: '列 en', description: '列。', required: true },
    { path: 'list[].c', title: '丙 en', description: '丙。', required: false },
    { path: 'any', title: 'any', description: '', required: false },
    { path: 'any.*.d', title: 'd', description: '', required: true },
    { path: 'either', title: 'either', description: '', required: false },
    { path: 'either.e', title: 'e', description: '', required: true },
    { path: 'either.f', title: 'f', description: '', required: true },
  ]);
});

test('a schema is found by keys, indexes and names of a record, and none where the path leaves it', () => {
  expect(schemaAt(made, [])).toBe(made);
  expect(schemaAt(made, ['any', 'x', 'd'])).toBeInstanceOf(z.ZodString);
  expect(schemaAt(made, ['list', 3, 'c'])).toBeInstanceOf(z.ZodOptional);
  expect(schemaAt(made, ['list', 3, 'nothing'])).toBeNull();
  expect(schemaAt(made, ['a', 'deeper', 'still'])).toBeNull();
  expect(fieldNames(null)).toEqual([]);
  expect(fieldNames(made)).toEqual(['a', 'b', 'list', 'any', 'either']);
});

test('a field without words has those of what it stands in, else its key', () => {
  const titled = (path: readonly PropertyKey[]) => fieldName(made, path).title;
  expect(titled(['list', 0, 'c'])).toEqual({ 'zh-CN': '丙', en: '丙 en' });
  expect(titled(['list', 0])).toEqual({ 'zh-CN': '列', en: '列 en' });
  expect(titled(['any', 'x'])).toEqual({ 'zh-CN': 'x' });
  expect(fieldName(made, ['b']).about).toEqual({ 'zh-CN': 'b' });
  expect(titled([])).toEqual({ 'zh-CN': '' });
});
