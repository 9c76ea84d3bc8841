import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { catalogueSchema } from '../../../src/domain/schema/catalogue.ts';
import { collectionNames, schemas } from '../../../src/domain/schema/collections.ts';
import { creditCodeCheck, isCreditCode } from '../../../src/domain/schema/credit-code.ts';
import { wordsOf } from '../../../src/domain/schema/field.ts';
import { fieldsOf, schemaAt, unwrap } from '../../../src/domain/schema/inspect.ts';
import { jsonSchemaOf } from '../../../src/domain/schema/json-schema.ts';
import { siteSchema } from '../../../src/domain/schema/site.ts';
import { isoDate, period, phone, publicPath } from '../../../src/domain/schema/vocabulary.ts';
import { locales } from '../../../src/domain/text/locale.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { cn } from '../../../src/presets/cn.ts';

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('dates', () => {
  test.each(['2024-02-29', '2000-02-29', '2021-12-31'])('%s exists', (date) => {
    expect(isoDate.parse(date)).toBe(date);
  });
  test.each([
    '2021-02-30',
    '2023-02-29',
    '1900-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-1-1',
    '20210101',
    '',
  ])('%j does not', (date) => {
    expect(takes(isoDate, date)).toBe(false);
  });
  test('a YAML date is the same day', () => {
    expect(isoDate.parse(new Date('2024-05-01T00:00:00Z'))).toBe('2024-05-01');
  });
});

describe('unified social credit codes', () => {
  test.each(['11500230008689762A', '11341702486344515H', '11620300013909010R'])(
    '%s has the right check character',
    (code) => {
      expect(isCreditCode(code)).toBe(true);
    },
  );
  test.each(['11500230008689762B', '1150023000868976', '11500230008689762a', 'I1500230008689762A'])(
    '%s is refused',
    (code) => {
      expect(isCreditCode(code)).toBe(false);
    },
  );
  test('the check character follows from the rest', () => {
    expect(creditCodeCheck('11500230008689762')).toBe('A');
  });
});

describe('other words', () => {
  test.each(['东政〔2022〕3号', '镇政发〔2024〕17号'])('%s is a document number', (value) => {
    expect(cn.hasForm['document-number'](value)).toBe(true);
  });
  test.each(['东政[2022]3号', '东政〔2022〕第3号', '东政〔2022〕03号', '〔2022〕3号'])(
    '%s is none',
    (value) => {
      expect(cn.hasForm['document-number'](value)).toBe(false);
    },
  );
  test.each(['2025', '2025H1', '2025Q4', '2025-12'])('%s is a period', (value) => {
    expect(takes(period, value)).toBe(true);
  });
  test.each(['2025Q5', '2025-13', '25Q1', '2025 Q1'])('%s is none', (value) => {
    expect(takes(period, value)).toBe(false);
  });
  test.each(['0972-0000000', '(0972) 0000000', '+86 971 0000000', '0000-0000000、0000-0000001'])(
    '%s can be dialled',
    (value) => {
      expect(takes(phone, value)).toBe(true);
    },
  );
  test.each(['abc', '12', '电话 0972'])('%s cannot', (value) => {
    expect(takes(phone, value)).toBe(false);
  });
  test.each(['form.pdf', '/files/../secret', '/./a', '/a.pdf ', '//host/a', '/a?b', '/a\\b', '/a\nb', '/'])(
    '%j is no public path',
    (value) => {
      expect(takes(publicPath, value)).toBe(false);
    },
  );
  test.each(['/form.pdf', '/files/防火 现场.jpg', '/files/达标100%.txt', '/files/图#1.png', '/a..b/c'])(
    '%j is a public path',
    (value) => {
      expect(takes(publicPath, value)).toBe(true);
    },
  );
});

/** Paths of all fields of a schema, into groups and lists. */
function fieldPaths(schema: z.ZodType, path: string[] = []): string[][] {
  return Object.entries(fieldsOf(schema)).flatMap(([key, child]) => {
    const inner = unwrap(child);
    const element = 'element' in inner ? (inner.element as z.ZodType) : inner;
    const below = 'element' in inner ? [...path, key, '0'] : [...path, key];
    return [[...path, key], ...fieldPaths(element, below)];
  });
}

describe('schemas', () => {
  test.each([
    ...collectionNames.map((name) => [name, schemas[name]] as const),
    ['site', siteSchema] as const,
    ['catalogue', catalogueSchema] as const,
  ])('every field of %s has a title and a description in both languages', (_name, schema) => {
    const paths = fieldPaths(schema as z.ZodType).filter((path) => path.at(-1) !== 'format');
    expect(paths.length).toBeGreaterThan(15);
    const unnamed = paths.filter((path) => {
      const found = schemaAt(schema as z.ZodType, path);
      const words = found && wordsOf(found);
      return !words || locales.some((locale) => !textIn(words.title, locale) || !textIn(words.about, locale));
    });
    expect(unnamed).toEqual([]);
  });

  test.each(collectionNames)('the JSON Schema of %s names its fields and refuses others', (name) => {
    const schema = jsonSchemaOf(schemas[name], 'zh-CN');
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { title: { type: 'string', title: '标题' } },
    });
  });
});
