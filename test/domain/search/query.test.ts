import { describe, expect, test } from 'vitest';
import { findTerm } from '../../../src/client/search/engine.ts';
import { foldTraditional } from '../../../src/domain/search/fold.ts';
import { numberForms } from '../../../src/domain/search/numerals.ts';
import { partsOf } from '../../../src/domain/search/parts.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { formsOf } from '../../../src/io/search/traditional.ts';
import { documentOf, memoryEngine } from './memory-engine.ts';

describe('a question', () => {
  const read = (question: string) => {
    const { required, excluded } = parseQuery(question);
    return [required.map(({ text }) => text), excluded.map(({ text }) => text)];
  };
  test.each([
    ['供水 减免', ['供水', '减免'], []],
    ['供水 -减免', ['供水'], ['减免']],
    ['供水 －“减免 政策”', ['供水'], ['减免 政策']],
    ['"open data"', ['open data'], []],
    ['“没有结束', ['没有结束'], []],
    ['推进“放管服”改革', ['推进“放管服”改革'], []],
    ['， 。', [], []],
    ['-', [], []],
    ['供水 供水', ['供水'], []],
    ['乡-村', ['乡-村'], []],
  ])('%s', (question, required, excluded) => {
    expect(read(question)).toEqual([required, excluded]);
  });

  test('is cut at 200 characters', () => {
    expect(parseQuery('甲'.repeat(500)).required[0]?.phrases[0]).toHaveLength(200);
  });
});

describe('numbers are found however they are written', () => {
  test.each([
    ['2020年', '二〇二〇年'],
    ['二〇二〇年', '2020年'],
    ['二零二零年', '2020年'],
    ['2020年', '二零二零年'],
    ['第20条', '第二十条'],
    ['第二十条', '第20条'],
    ['第一百零五条', '第105条'],
    ['第105条', '第一百〇五条'],
    ['第115条', '第一百一十五条'],
    ['第5号', '第五号'],
    ['三年', '3年'],
    ['16件', '十六件'],
  ])('%s finds %s', async (question, text) => {
    const [term] = parseQuery(question).required;
    if (!term) throw new Error('no term');
    const found = await findTerm(memoryEngine([documentOf([`甲${text}乙`]), documentOf(['别的'])]), term);
    expect([...found.keys()]).toEqual(['x.0']);
  });

  test.each([['统一部署'], ['一些'], ['1.5'], ['007'], ['12345678'], ['三心二意']])(
    '%s is no number that is written otherwise',
    (text) => {
      expect(numberForms(text)).toEqual([text]);
    },
  );

  test('what is quoted stands exactly so', () => {
    expect(parseQuery('"2020年"').required[0]?.phrases).toHaveLength(1);
  });
});

test('brackets of a document number are found in any style', async () => {
  const engine = memoryEngine([documentOf(['栖政发〔2024〕9号'])]);
  const questions = ['栖政发[2024]9号', '栖政发（2024）9号', '栖政发【2024】９号'];
  const found = await Promise.all(
    questions.map(async (question) => {
      const [term] = parseQuery(question).required;
      return term ? (await findTerm(engine, term)).size : -1;
    }),
  );
  expect(found).toEqual([1, 1, 1]);
});

test('traditional characters find simplified ones and are found by them', async () => {
  foldTraditional(formsOf());
  try {
    const engine = memoryEngine([documentOf(['农村供水工程']), documentOf(['農村供水工程'])]);
    const counts = ['農村供水', '农村供水'].map(async (question) => {
      const [term] = parseQuery(question).required;
      return term ? (await findTerm(engine, term)).size : -1;
    });
    expect(await Promise.all(counts)).toEqual([2, 2]);
  } finally {
    foldTraditional(new Map());
  }
});

test('the parts of a question are its words', () => {
  const parts = partsOf(parseQuery('蒲台乡2020法治报告'));
  expect(parts.map((units) => units.map(({ text }) => text).join(''))).toEqual(
    expect.arrayContaining(['2020', '法治', '报告']),
  );
});

test('only a word of Latin letters can be a sound', () => {
  const sounds = ['ptx', 'PuTai', '"ptx"', 'p', '蒲', 'a1'].map(
    (question) => parseQuery(question).required[0]?.sound,
  );
  expect(sounds).toEqual(['ptx', 'putai', null, null, null, null]);
});
