import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerm } from '../../../src/client/search/engine.ts';
import { findItems } from '../../../src/client/search/find-items.ts';
import { itemsOf } from '../../../src/client/search/items.ts';
import type { LoadedSite } from '../../../src/client/search/load-site.ts';
import { findSimilar } from '../../../src/client/search/similar.ts';
import { markedTitle } from '../../../src/domain/search/excerpt.ts';
import { rangesIn } from '../../../src/domain/search/find.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { rank } from '../../../src/domain/search/rank.ts';
import { readSuggestions, suggest } from '../../../src/domain/search/suggest.ts';
import { documentOf, memoryEngine, noPacks } from './memory-engine.ts';

/** A site of documents of one block each, the newest first. */
function siteOf(blocks: readonly string[]): LoadedSite {
  const none = blocks.map(() => -1);
  const index = {
    generation: 'g',
    prefix: 'x.',
    old: false,
    numbers: blocks.map(() => 1),
    ...noPacks,
    days: blocks.map((_block, at) => (at === 0 ? 100 : -1)),
    facets: [none, none, none, none, none],
    titles: blocks.map(() => 1),
    lengths: blocks.map(() => 0),
    past: [],
  };
  return {
    engine: memoryEngine(blocks.map((block) => documentOf([block]))),
    items: itemsOf({ values: [[], [], [], [], []], indexes: [index] }, '站', '2024-07-01'),
    base: '/',
    addOld: async () => {},
  } as unknown as LoadedSite;
}

/** The blocks that a question finds, best first. */
async function answers(question: string, blocks: readonly string[]): Promise<(string | undefined)[]> {
  const hits = await findItems(siteOf(blocks), parseQuery(question), false);
  return rank(hits, 'relevance').map(({ order }) => blocks[order]);
}

const marks = (question: string, text: string): string[] =>
  markedTitle(text, parseQuery(question).required).flatMap((part) => (part.mark ? [part.text] : []));

test.each([
  ['permit', 'Permits for street stalls', 'Permits'],
  ['permits', 'A permit is needed', 'permit'],
  ['application', 'Applications must be lodged', 'Applications'],
  ['trader', 'lodged by traders.', 'traders'],
  ['plan', 'Planning fees rise', 'Planning'],
  ['planned', '规划 plans 见附件', 'plans'],
  ['SERVICES', '线上service窗口', 'service'],
  ['applied', 'Café applications; we apply', 'apply'],
])('%s is found in “%s”', async (question, text, shown) => {
  expect(await answers(question, [text, '别的'])).toEqual([text]);
  expect(marks(question, text)).toEqual([shown]);
});

test.each([
  ['"permit"', 'Permits for street stalls'],
  ['“street stall”', 'Permits for street stalls'],
  ['perm', 'permits'],
  ['plane', 'planning'],
])('%s is not found in “%s”', async (question, text) => {
  expect(await answers(question, [text])).toEqual([]);
});

test('what says the word as it was typed comes before what says another form, however new that is', async () => {
  const blocks = ['All permits', 'A permit', 'The permits and the permit'];
  expect(await answers('permit', blocks)).toEqual(['A permit', 'The permits and the permit', 'All permits']);
});

test('of several words each may be in another form, and all must be there', async () => {
  const blocks = ['Applications for permits', 'Applications for fees'];
  expect(await answers('permit apply', ['Applying for permits', ...blocks])).toEqual([
    'Applying for permits',
  ]);
  expect(await answers('street-stalls', ['a street-stall'])).toEqual(['a street-stall']);
});

test('what is to be left out is left out just as it was typed', async () => {
  expect(await answers('fee -permit', ['fee for permits', 'fee for a permit'])).toEqual(['fee for permits']);
});

test('a word that begins other words finds them among similar items, marked', async () => {
  const blocks = ['Licensing hours', 'Fees'];
  const { found, terms } = await findSimilar(siteOf(blocks), parseQuery('licen'));
  expect(found.map(({ hit }) => blocks[hit.order])).toEqual(['Licensing hours']);
  expect(markedTitle('Licensing hours', terms).flatMap((part) => (part.mark ? [part.text] : []))).toEqual([
    'Licensing',
  ]);
  const short = await findSimilar(siteOf(blocks), parseQuery('li'));
  expect(short.found).toEqual([]);
});

test('a suggestion is offered for another form of its words', () => {
  const all = readSuggestions(['Street stall permits', '摊位许可']);
  expect(suggest(all, 'permitted', 3)).toEqual(['Street stall permits']);
  expect(suggest(all, 'stalls', 3)).toEqual(['Street stall permits']);
  expect(suggest(all, 'permit stall', 3)).toEqual([]);
});

test('the index finds a form of a word exactly where it is marked', async () => {
  const word = fc.constantFrom('plan', 'plans', 'planned', 'planet', 'is', 'a', '表', '，');
  const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
  await fc.assert(
    fc.asyncProperty(words, word, word, async (text, one, two) => {
      const { required } = parseQuery(`${one}-${two}`);
      fc.pre(required.length === 1);
      const block = text.replaceAll(' ', '-');
      const [term] = required;
      const found = term ? (await findTerm(memoryEngine([documentOf([block])]), term)).has('x.0') : false;
      expect(found).toBe(rangesIn(block, required).length > 0);
    }),
    { numRuns: 1000 },
  );
});
