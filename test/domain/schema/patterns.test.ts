import { expect, test } from 'vitest';
import type { z } from 'zod';
import { creditCodeCheck, isCreditCode } from '../../../src/domain/schema/credit-code.ts';
import {
  basePath,
  bodyId,
  count,
  itemPath,
  pagePath,
  period,
  phone,
  siteUrl,
  slug,
  text,
  timezone,
  webUrl,
  year,
} from '../../../src/domain/schema/vocabulary.ts';

interface Case {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly reason: string;
  readonly taken: readonly unknown[];
  readonly refused: readonly unknown[];
}

const cases: readonly Case[] = [
  { name: 'text', schema: text, reason: 'blank', taken: ['甲', ' 甲'], refused: ['', ' ', '\u3000\n'] },
  {
    name: 'slug',
    schema: slug,
    reason: 'slug',
    taken: ['a', 'rule-of-law', '2020'],
    refused: ['', '-a', 'a-', 'a--b', 'A', 'a_b', 'a/b', '甲', 'a b', 'a\n'],
  },
  {
    name: 'bodyId',
    schema: bodyId,
    reason: 'slug',
    taken: ['putai', 'a/b', 'a-b/c'],
    refused: ['', '/a', 'a/', 'a//b', 'a/-b', 'Putai', '甲'],
  },
  {
    name: 'itemPath',
    schema: itemPath,
    reason: 'item',
    taken: ['documents/a', 'documents/2021/water-rules'],
    refused: ['documents', '/documents/a', 'documents/', 'documents/a/', 'documents/A', '1/a', 'a-b/c'],
  },
  {
    name: 'webUrl',
    schema: webUrl,
    reason: 'url',
    taken: ['http://a.example', 'https://a.example/b?c#d'],
    refused: [
      'ftp://a.example',
      'xhttps://a.example',
      'https://',
      'https:///a',
      'a.example',
      'http://[',
      'https://a:b',
    ],
  },
  {
    name: 'timezone',
    schema: timezone,
    reason: 'timezone',
    taken: ['UTC', 'Asia/Shanghai', 'America/Argentina/Buenos_Aires'],
    refused: ['asia/Shanghai', 'Asia/Nowhere', '+08:00', 'UTC ', ' UTC', 'xAsia/Shanghai', 'Asia/Shanghai!'],
  },
  {
    name: 'siteUrl',
    schema: siteUrl,
    reason: 'siteUrl',
    taken: ['http://a.example', 'https://a.example:8080/b/c/', 'https://政府.example/~x'],
    refused: [
      'ftp://a.example',
      'xhttps://a.example',
      'https://a.example:',
      'https://a.example:123456',
      'https://a.example/"',
      'https://a.example?b',
      'https://a.example//',
      'https://',
      'https://a.example:99999',
    ],
  },
  {
    name: 'basePath',
    schema: basePath,
    reason: 'base',
    taken: ['/', '/putai/', '/a-1/b/'],
    refused: ['', 'a/', '/a', '//', '/A/', '/a/ ', 'x/a/'],
  },
  {
    name: 'pagePath',
    schema: pagePath,
    reason: 'page',
    taken: ['/open-guide/', '/a/b1/'],
    refused: ['/', '', 'a/', '/a', '//', '/A/', 'x/a/', '/a/x'],
  },
  {
    name: 'phone',
    schema: phone,
    reason: 'phone',
    taken: ['110', '+86 971 0000000', '（0972）0000000', `1${'0'.repeat(40)}`],
    refused: ['11', 'x110', '110x', '++110', '-110', `1${'0'.repeat(41)}`],
  },
  {
    name: 'period',
    schema: period,
    reason: 'period',
    taken: ['2025', '2025H2', '2025Q1', '2025-09', '2025-10'],
    refused: ['x2025', '2025x', '2025H3', '2025Q0', '2025-00', '2025-19', '2025H', '2025Q1H1'],
  },
];

test.each(cases)('$name takes what it should, and gives its reason for what it refuses', (one) => {
  expect(one.taken.filter((value) => !one.schema.safeParse(value).success)).toEqual([]);
  const reasons = one.refused.map((value) => {
    const issue = one.schema.safeParse(value).error?.issues[0];
    return [value, issue?.code === 'custom' ? issue.params?.rule : issue?.code];
  });
  expect(reasons).toEqual(one.refused.map((value) => [value, one.reason]));
});

test('years are those of the calendar, counts are whole and not negative', () => {
  const taken = (schema: z.ZodType, values: readonly number[]) =>
    values.filter((value) => schema.safeParse(value).success);
  expect(taken(year, [1948, 1949, 2100, 2101, 2000.5])).toEqual([1949, 2100]);
  expect(taken(count, [-1, 0, 7, 0.5])).toEqual([0, 7]);
});

test('the check character of a credit code follows from every place, with its weight', () => {
  // GB 32100-2015: the sum of values times 3^(i-1) mod 31, taken from 31; where nothing is left it is 0.
  expect(creditCodeCheck('0'.repeat(17))).toBe('0');
  const ones = Array.from({ length: 17 }, (_, at) =>
    creditCodeCheck(`${'0'.repeat(at)}1${'0'.repeat(16 - at)}`),
  );
  expect(ones.join('')).toBe('YWN4C5FEB26JP7M13');
});

test.each(['x11500230008689762A', '11500230008689762Ax', '11500230008689762', ''])(
  '%j is no credit code, whatever stands around',
  (code) => {
    expect(isCreditCode(code)).toBe(false);
  },
);
