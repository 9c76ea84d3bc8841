import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTerm } from '../../../src/client/search/engine.ts';
import { rangesIn } from '../../../src/domain/search/find.ts';
import { groupMarks } from '../../../src/domain/search/grouping.ts';
import { parseQuery, type Term } from '../../../src/domain/search/query.ts';
import {
  cutBlock,
  nameToken,
  pairsOfTokens,
  phraseTokens,
  placeTokens,
  runToken,
} from '../../../src/domain/search/tokens.ts';
import { unitsOf } from '../../../src/domain/search/units.ts';
import { documentOf, memoryEngine } from './memory-engine.ts';

const shown = (token: string) =>
  token.replaceAll('\u01C0', 'W').replaceAll('\u01C1', '_').replaceAll('\u01C2', '|');

describe('units of a text', () => {
  test.each([
    ['依法行政', '依 法 行 政'],
    ['云政发〔2021〕5号', '云 政 发 ( 2 0 2 1 ) 5 号'],
    ['A4纸 Astro', 'a 4 纸 astro'],
    ['ＡＢＣ１２', 'abc 1 2'],
    ['𠮷野家', '𠮷 野 家'],
    ['①㎡Ⅳ', '1 m 2 iv'],
    ['Café', 'cafe'],
    ['がｶﾞ', 'が ガ'],
    ['依\u200b法\u00ad行', '依 法 行'],
    ['甲\u01c0乙\uA501', '甲 乙'],
    ['2020 年度', '2 0 2 0 年 度'],
    ['第一章　总则', '第 一 章 总 则'],
    ['open data', 'open /data'],
    ['2020 2021', '2 0 2 0 /2 0 2 1'],
    ['姓名\t张三', '姓 名 /张 三'],
    ['“放管服”', '" 放 管 服 "'],
  ])('%s', (text, units) => {
    expect(
      unitsOf(text)
        .map((unit) => (unit.parted ? '/' : '') + unit.text)
        .join(' '),
    ).toBe(units);
  });
});

describe('tokens', () => {
  const all = (text: string) => {
    const tokens: string[] = [];
    cutBlock(unitsOf(text), {
      word: (token, place) => tokens.push(`${shown(token)}${place}`),
      run: (letters, place, length) => tokens.push(`${shown(runToken(letters, place, length))}${place}`),
    });
    return tokens.sort().join(' ');
  };
  test.each([
    ['依法行', '依|0 依法|0 依法行|0 法|1 法行|1 行|2'],
    ['A纸', 'W纸|0 a|0 纸|1'],
    ['plans表', 'Wplan|0 W表|0 plans|0 表|1'],
    ['open data', 'Wdata|2 Wopen|0 data|2 open|0'],
    ['2019', '019|1 01|1 0|1 19|2 1|2 2019|0 201|0 20|0 2|0 9|3'],
    ['', ''],
  ])('of the block %s', (text, tokens) => {
    expect(all(text)).toBe(tokens);
  });

  const phrase = (text: string) =>
    phraseTokens(unitsOf(text))
      .map(({ token, place }) => `${shown(token)}${place}`)
      .join(' ');
  test.each([
    ['政', '政|0'],
    ['行政', '行政|0'],
    ['依法行', '依法行|0'],
    ['依法行政', '依法行|0 法行政|1'],
    ['依法行政公开', '依法行|0 政公开|3'],
    ['astro', 'astro|0'],
    ['A类', 'W类|0 a|0'],
    ['open data', 'open|0 data|2'],
    ['2024', '2024|0'],
    ['1998', '1998|0'],
    ['209年', '209|0 09年|1'],
    ['2024年', '2024|0 24年|2'],
    ['2024年度', '2024|0 4年度|3'],
    ['2024年度法治', '2024|0 4年度|3 度法治|5'],
    ['1203', '120|0 203|1'],
    ['12024', '120|0 024|2'],
    ['20', '20|0'],
  ])('the fewest that prove %s', (text, tokens) => {
    expect(phrase(text)).toBe(tokens);
  });
});

const holds = async (blocks: readonly string[], question: string): Promise<boolean> => {
  const [term] = parseQuery(question).required;
  return term !== undefined && (await findTerm(memoryEngine([documentOf(blocks)]), term)).has('x.0');
};

/** Few characters, so that phrases meet by chance: Chinese, digits, a Latin letter, signs. */
const letters = '依法法行12019A“”，';
const mixed = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 });
const mixedBlocks = fc.array(mixed, { minLength: 1, maxLength: 4 });
const mixedPhrases = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 });

/** Whether a place lies within a number in groups. */
const cutsGrouped = (block: string, place: number): boolean =>
  groupMarks(block).size > 0 && /^[0-9，]{2}$/.test(block.slice(place - 1, place + 1));

test('any stretch of a block that cuts neither a word nor a number in groups is found', async () => {
  await fc.assert(
    fc.asyncProperty(mixedBlocks, fc.nat(), fc.nat(), fc.nat(), async (blocks, which, from, length) => {
      const block = blocks[which % blocks.length] ?? '';
      const start = from % block.length;
      const end = start + 1 + (length % (block.length - start));
      const cutsWord = /A/.test((block[start - 1] ?? '') + (block[end] ?? ''));
      fc.pre(!cutsWord && !cutsGrouped(block, start) && !cutsGrouped(block, end));
      fc.pre(parseQuery(block.slice(start, end)).required.length > 0);
      expect(await holds(blocks, block.slice(start, end))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the index finds a phrase exactly when it can be marked in one of the blocks', async () => {
  await fc.assert(
    fc.asyncProperty(mixedBlocks, mixedPhrases, async (blocks, question) => {
      const { required } = parseQuery(question);
      fc.pre(required.length === 1);
      const marked = blocks.some((block) => rangesIn(block, required).length > 0);
      expect(await holds(blocks, question)).toBe(marked);
    }),
    { numRuns: 5000 },
  );
});

/** As an engine of its own finds a phrase: its tokens follow each other in a block; a single unit stands anywhere. */
const holdsPairs = (block: string, { phrases }: Term): boolean => {
  const units = placeTokens(unitsOf(block));
  const pairs = pairsOfTokens(units);
  return phrases.some((phrase) => {
    const asked = pairsOfTokens(placeTokens(phrase));
    const isAt = (_pair: string, at: number) => asked.every((token, place) => pairs[at + place] === token);
    return asked.length === 1 ? [...units, ...pairs].includes(asked[0] ?? '') : pairs.some(isAt);
  });
};

test('pairs of units hold a phrase exactly when it can be marked in the block', () => {
  let held = 0;
  fc.assert(
    fc.property(mixed, mixedPhrases, (block, question) => {
      const { required } = parseQuery(question);
      const [term] = required;
      fc.pre(term !== undefined && required.length === 1);
      const isMarked = rangesIn(block, required).length > 0;
      if (isMarked) held++;
      expect(term && holdsPairs(block, term)).toBe(isMarked);
    }),
    { numRuns: 5000 },
  );
  expect(held).toBeGreaterThan(300);
});

test('what a text of Chinese characters does not hold is not found in it, and what it holds is', async () => {
  const unit = fc.constantFrom(...'依法行政公开2020年');
  const text = fc.string({ unit, minLength: 2, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.string({ unit, minLength: 1, maxLength: 5 }), async (block, phrase) => {
      // Numbers may be written in several ways; what is quoted is found as it stands.
      expect(await holds([block], `"${phrase}"`)).toBe(block.includes(phrase));
    }),
    { numRuns: 3000 },
  );
});

test('of a hundred thousand names alike no two have one token', () => {
  const names = Array.from({ length: 100_000 }, (_none, at) => `栖云镇${2000 + (at % 30)}年第${at}号通知`);
  expect(new Set(names.map((name) => nameToken(unitsOf(name)))).size).toBe(names.length);
});
