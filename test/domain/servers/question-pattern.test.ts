import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemSorts } from '../../../src/domain/search/document.ts';
import { parametersOf, positionOf, questionOf } from '../../../src/domain/search/opensearch/parameters.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { thesaurusOf } from '../../../src/domain/search/synonyms.ts';
import { questionPattern } from '../../../src/domain/servers/search-proxy/question-pattern.ts';

const pattern = new RegExp(questionPattern(false));
const thesaurus = thesaurusOf([
  ['低保', '最低生活保障'],
  ['flood', 'inundation'],
]);

const signs = fc.constantFrom(...'"\\{}[]:,“”- \n\t\u0001\u{1f600}低保长floods2024年，');
const words = fc.oneof(
  fc.string({ unit: signs, maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const questions = fc
  .record({
    typed: words,
    old: fc.boolean(),
    from: fc.constantFrom('', '2020'),
    to: fc.constantFrom('', '2024'),
    choice: fc.array(fc.array(words, { maxLength: 3 }), { maxLength: 6 }),
    sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
    preference: fc.record({ sorts: fc.subarray([...itemSorts]), above: fc.boolean() }),
    position: fc.oneof(
      fc.integer({ min: 1, max: 50 }).map(positionOf),
      fc.array(fc.oneof(words, fc.double()), { minLength: 1, maxLength: 6 }).map((after) => ({ after })),
    ),
  })
  .map(({ typed, position, ...rest }) =>
    questionOf(
      parametersOf({ query: parseQuery(typed, thesaurus), page: 1, ...rest }, '2026-01-01', position),
    ),
  );

test('every question that a search page asks is let through', () => {
  fc.assert(
    fc.property(questions, (question) => pattern.test(JSON.stringify(question))),
    { numRuns: 2000 },
  );
});

const names = fc.oneof(fc.constantFrom('id', 'params', 'source', 'size', 'query'), fc.string());
test('what is let through is one template of ours with its parameters, and no number', () => {
  const others = fc.oneof(
    fc.dictionary(names, fc.jsonValue()),
    fc
      .tuple(questions, names, fc.jsonValue())
      .map(([question, name, value]) => ({ ...question, [name]: value })),
    fc.tuple(questions, names, fc.jsonValue()).map(([question, name, value]) => ({
      ...question,
      params: { ...question.params, [name]: value },
    })),
  );
  let refused = 0;
  fc.assert(
    fc.property(others, (other) => {
      const text = JSON.stringify(other);
      if (!pattern.test(text)) {
        refused++;
        return;
      }
      expect(Object.keys(other)).toEqual(['id', 'params']);
      JSON.parse(text, (_name, value) => expect(typeof value).not.toBe('number'));
      expect(JSON.parse(text).id).toMatch(/^gongkai-search-\d+$/);
    }),
    { numRuns: 2000 },
  );
  expect(refused).toBeGreaterThan(1000);
});

test('nothing stands before, behind or instead', () => {
  const ends = fc.string({ unit: signs, minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(questions, ends, (question, more) => {
      const text = JSON.stringify(question);
      return !pattern.test(text + more) && !pattern.test(more + text);
    }),
    { numRuns: 2000 },
  );
});
