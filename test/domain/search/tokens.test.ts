import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followsInOrder, hasRun } from '../../../src/domain/search/match.ts';
import { parseQuery, provesOrder } from '../../../src/domain/search/query.ts';
import { documentTokens, normalise, phraseTokens, titleTokens } from '../../../src/domain/search/tokens.ts';

const shown = (tokens: readonly string[]) =>
  tokens.join(' ').replaceAll('\u01C0', '|').replaceAll('\u01C2', '^');

describe('tokens of a text', () => {
  test.each([
    ['依法行政', '依法 法行 行政 政|'],
    ['甲', '甲|'],
    ['辖区28个村', '辖区 区2 28 8个 个村 村|'],
    ['甲，乙丙', '甲| 乙丙 丙|'],
    ['云政发〔2021〕5号', '云政 政发 发| 20 02 21 1| 5号 号|'],
    ['A4纸 Astro', 'a| 4纸 纸| astro|'],
    ['ＡＢＣ１２', 'abc| 12 2|'],
    ['', ''],
    ['，。！', ''],
    ['𠮷野家', '𠮷野 野家 家|'],
  ])('%s', (text, tokens) => {
    expect(shown(documentTokens(text))).toBe(tokens);
  });

  test('those of a title are marked', () => {
    expect(shown(titleTokens('甲乙'))).toBe('^甲乙 ^乙|');
  });
});

describe('tokens of a phrase', () => {
  test.each([
    ['行政', '行政'],
    ['政', '政'],
    ['2020年度', '20 02 20 0年 年度'],
    ['《民法典》宣传', '民法 法典 典| 宣传'],
    ['astro', 'astro|'],
    ['甲 ', '甲'],
  ])('%s leaves the end open', (phrase, tokens) => {
    expect(shown(phraseTokens(phrase))).toBe(tokens);
  });
});

/** What the engine does: the places of a token, a single character being a prefix. */
function placesOf(text: string, token: string): Set<number> {
  const tokens = documentTokens(text);
  return new Set(tokens.flatMap((candidate, index) => (candidate.startsWith(token) ? [index] : [])));
}
const holds = (text: string, phrase: string): boolean =>
  followsInOrder(phraseTokens(phrase).map((token) => placesOf(text, token)));

const letters = fc.constantFrom(...'依法行政公开2020年，。 ');
const texts = fc.string({ unit: letters, minLength: 2, maxLength: 40 });

test('every stretch of a text without space or punctuation is found in it', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
      const run = text.split(/[，。 ]+/).find((part) => part.length > 1);
      fc.pre(run !== undefined);
      const start = from % run.length;
      const phrase = run.slice(start, start + 1 + (length % (run.length - start)));
      expect(holds(text, phrase)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('what a text does not hold is not found in it', () => {
  const phrases = fc.string({ unit: fc.constantFrom(...'依法行政公开2020年'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(texts, phrases, (text, phrase) => {
      fc.pre(!normalise(text).includes(phrase));
      expect(holds(text, phrase)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('where the order is proved, a run of places is the phrase', () => {
  const phrases = fc.string({ unit: fc.constantFrom(...'依法行政公开20年'), minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(texts, phrases, (text, phrase) => {
      const query = parseQuery(phrase);
      fc.pre(provesOrder(query));
      const tokens = phraseTokens(phrase);
      const places = [...new Set(tokens.flatMap((token) => [...placesOf(text, token)]))].sort(
        (a, b) => a - b,
      );
      expect(hasRun(places, tokens.length)).toBe(text.includes(phrase));
    }),
    { numRuns: 2000 },
  );
});

describe('questions', () => {
  const phrasesOf = (question: string) => parseQuery(question).phrases.map(({ text }) => text);
  test.each([
    ['依法 行政', ['依法', '行政']],
    ['"依法 行政"', ['依法 行政']],
    ['“依法行政” 报告', ['依法行政', '报告']],
    ['依法 依法', ['依法']],
    ['"没有结束', ['没有结束']],
    ['', []],
    ['  ', []],
    ['，。！？', []],
    ['<script>', ['<script>']],
    ['\ud83d\ude00', []],
  ])('%j means %j', (question, phrases) => {
    expect(phrasesOf(question)).toEqual(phrases);
  });

  test('a long one is cut', () => {
    expect(phrasesOf('甲乙'.repeat(300))[0]).toHaveLength(200);
  });

  test.each([
    ['依法行政', true],
    ['人人有责', false],
    ['2020年', false],
    ['依法 行政', false],
    ['民法典》宣传', false],
  ])('the places of all pairs prove the order of %s: %s', (question, proved) => {
    expect(provesOrder(parseQuery(question))).toBe(proved);
  });
});
