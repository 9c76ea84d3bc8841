import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangesIn } from '../../../src/domain/search/find.ts';
import { followsInOrder, hasRun } from '../../../src/domain/search/match.ts';
import { parseQuery, provesOrder } from '../../../src/domain/search/query.ts';
import { blockTokens, documentTokens, phraseTokens, titleTokens } from '../../../src/domain/search/tokens.ts';

const shown = (tokens: readonly string[]) =>
  tokens.join(' ').replaceAll('\u01C0', '|').replaceAll('\u01C1', '¶').replaceAll('\u01C2', '^');

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
    ['①㎡Ⅳ', '1| m| 2| iv|'],
    ['Café', 'cafe|'],
    ['がｶﾞ', 'がガ ガ|'],
    ['依\u200b法\u00ad行', '依法 法行 行|'],
    ['甲\u01c0乙', '甲乙 乙|'],
  ])('%s', (text, tokens) => {
    expect(shown(documentTokens(text))).toBe(tokens);
  });

  test.each([
    ['学习《民法典》', '学习 习| 民法 法典 典¶'],
    ['使用 A', '使用 用| a| ¶'],
    ['。', ''],
  ])('the end of a block stands in those of %s', (text, tokens) => {
    expect(shown(blockTokens(text))).toBe(tokens);
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

/** What the engine does: the places of all tokens that begin with one. */
function placesOf(blocks: readonly string[], token: string): Set<number> {
  const tokens = blocks.flatMap(blockTokens);
  return new Set(tokens.flatMap((candidate, index) => (candidate.startsWith(token) ? [index] : [])));
}
const holds = (blocks: readonly string[], phrase: string): boolean =>
  followsInOrder(phraseTokens(phrase).map((token) => placesOf(blocks, token)));

const letters = fc.constantFrom(...'依法行政公开2020年，。 ');
const texts = fc.string({ unit: letters, minLength: 2, maxLength: 40 });
/** Few characters, so that phrases meet by chance: Chinese, digits, a Latin letter, quotation marks. */
const mixed = fc.string({ unit: fc.constantFrom(...'依法法1A“”，'), minLength: 1, maxLength: 12 });
const mixedBlocks = fc.array(mixed, { minLength: 1, maxLength: 4 });
const mixedPhrases = fc.string({ unit: fc.constantFrom(...'依法法1A“”，'), minLength: 1, maxLength: 5 });

test('every stretch of a text without space or punctuation is found in it', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
      const run = text.split(/[，。 ]+/).find((part) => part.length > 1);
      fc.pre(run !== undefined);
      const start = from % run.length;
      const phrase = run.slice(start, start + 1 + (length % (run.length - start)));
      expect(holds([text], phrase)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('what a text does not hold is not found in it', () => {
  const phrases = fc.string({ unit: fc.constantFrom(...'依法行政公开2020年'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(texts, phrases, (text, phrase) => {
      fc.pre(!text.includes(phrase));
      expect(holds([text], phrase)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('any stretch of a block that does not cut a word is found, whatever punctuation stands in it', () => {
  fc.assert(
    fc.property(mixedBlocks, fc.nat(), fc.nat(), fc.nat(), (blocks, which, from, length) => {
      const block = blocks[which % blocks.length] ?? '';
      const start = from % block.length;
      const end = start + 1 + (length % (block.length - start));
      const cutsWord = /A/.test((block[start - 1] ?? '') + (block[end] ?? ''));
      const { phrases } = parseQuery(block.slice(start, end));
      fc.pre(!cutsWord && phrases.length > 0);
      expect(phrases.every(({ text }) => holds(blocks, text))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the index finds a phrase exactly when it can be marked in one of the blocks', () => {
  fc.assert(
    fc.property(mixedBlocks, mixedPhrases, (blocks, question) => {
      const { phrases } = parseQuery(question);
      fc.pre(phrases.length === 1);
      const marked = blocks.some((block) => rangesIn(block, phrases).length > 0);
      expect(holds(blocks, phrases[0]?.text ?? '')).toBe(marked);
    }),
    { numRuns: 5000 },
  );
});

test('where the order is proved, a run of places is the phrase', () => {
  const letters = '依法行1A“”';
  const text = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 16 });
  const phrase = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), phrase, (blocks, question) => {
      const query = parseQuery(question);
      fc.pre(provesOrder(query));
      const tokens = query.phrases[0]?.tokens ?? [];
      const places = [...new Set(tokens.flatMap((token) => [...placesOf(blocks, token)]))].sort(
        (a, b) => a - b,
      );
      expect(hasRun(places, tokens.length)).toBe(holds(blocks, question));
    }),
    { numRuns: 5000 },
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
    ['推进“放管服”改革', ['推进“放管服”改革']],
    ['“放管服”改革', ['放管服”改革']],
    ['“两不愁”“三保障”', ['两不愁”“三保障']],
    ['“放管服” 改革', ['放管服', '改革']],
    ['“简政放权 放管结合” 改革', ['简政放权 放管结合', '改革']],
    ['Ａ a', ['Ａ']],
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
    ['A4', false],
    ['村A', false],
  ])('the places of all pairs prove the order of %s: %s', (question, proved) => {
    expect(provesOrder(parseQuery(question))).toBe(proved);
  });
});
