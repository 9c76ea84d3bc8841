import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerm } from '../../../src/client/search/engine.ts';
import { markedTitle } from '../../../src/domain/search/excerpt.ts';
import { ungrouped } from '../../../src/domain/search/grouping.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { readSuggestions, suggest } from '../../../src/domain/search/suggest.ts';
import { documentOf, memoryEngine } from './memory-engine.ts';

/** What is marked in a text, or null when the index does not find it. */
async function marked(question: string, text: string): Promise<string[] | null> {
  const { required } = parseQuery(question);
  const engine = memoryEngine([documentOf([text])]);
  const found = await Promise.all(required.map((term) => findTerm(engine, term)));
  if (found.length === 0 || found.some(({ size }) => size === 0)) return null;
  return markedTitle(text, required).flatMap((part) => (part.mark ? [part.text] : []));
}

test.each([
  ['1234.56', '支出1,234.56万元', '1,234.56'],
  ['1,234.56', '支出1234.56万元', '1234.56'],
  ['8000元', '缴款8,000元。', '8,000元'],
  ['8,000元', '缴款8000元。', '8000元'],
  ['8，000元', '缴款8000元。', '8000元'],
  ['8000元', '缴款8，000元。', '8，000元'],
  ['12345元', '结余12 345元', '12 345元'],
  ['12345元', '结余12\u2009345元', '12 345元'],
  ['12345元', '结余12\u202f345元', '12 345元'],
  ['12345元', '结余12\u00a0345元', '12 345元'],
  ['12\u00a0345元', '结余12345元', '12345元'],
  ['“12 345元”', '结余12345元', '12345元'],
  ['1234', '共１，２３４件', '１，２３４'],
  ['１，２３４', '共1234件', '1234'],
  ['1000000', "1’000'000与1’000’000", '1’000’000'],
  ['1234567.8', '1,234,567.8亩', '1,234,567.8'],
  ['234', '1,234', '234'],
  ['12，300', '第12，300，40条', '12，300'],
  ['5678元', '分别为1,234，5,678元', '5,678元'],
])('the number %s is found in %s', async (question, text, shown) => {
  expect(await marked(question, text)).toEqual([shown]);
});

test.each([
  ['345', '第3,4,5条'],
  ['20202021', '2020, 2021年'],
  ['20202021', '2020 2021'],
  ['2020100', '2020,100'],
  ['123456', '12,3456'],
  ['1234567', '1,234,56,7'],
  ['4001234567', '400 123 4567'],
  ['7123', '007,123'],
  ['0123456', '0.123,456'],
  ['10000', '10\t000'],
  ['1234', '1, 234'],
  ['1234', '1、234'],
])('the number %s is not found in %s', async (question, text) => {
  expect(await marked(question, text)).toBeNull();
});

test('with a space that parts words as well, both halves are looked for', () => {
  expect(parseQuery('12 345元').required.map(({ text }) => text)).toEqual(['12', '345元']);
});

test('a number in groups is found in words as one without them', async () => {
  expect(await marked('1,234户', '一千二百三十四户')).toEqual(['一千二百三十四户']);
});

test('a suggestion is offered however its number is grouped', () => {
  expect(suggest(readSuggestions(['补助8,000元的公告']), '8000元', 3)).toEqual(['补助8,000元的公告']);
});

const marks = fc.constantFrom(',', '，', ' ', '\u2009', '\u202f', '\u00a0', '’', "'");
const group = (value: number, mark: string) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, () => mark);

test('any whole number is found in any grouping by any other, and marked as it stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 40 }), marks, marks, async (value, written, typed) => {
      const number = group(value, written);
      const text = `共${number}元`;
      const shown = number.replaceAll(/\s/g, ' ');
      expect(await marked(String(value), text)).toEqual([shown]);
      expect(await marked(`"${group(value, typed)}"`, text)).toEqual([shown]);
      expect(ungrouped(text)).toBe(`共${value}元`);
    }),
    { numRuns: 500 },
  );
});
