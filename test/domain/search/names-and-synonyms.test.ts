import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { thesaurusOf } from '../../../src/domain/search/synonyms.ts';
import { documentOf } from './memory-engine.ts';
import { searchInMemory } from './memory-site.ts';

afterEach(() => void vi.unstubAllGlobals());

const item = (
  id: string,
  title: string,
  text: string,
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  ...documentOf([text], { title }),
  url: `/documents/${id}/`,
  ...more,
});
const groups = [['最低生活保障', '低保', '吃低保']];
const urls = ({ results }: { readonly results: readonly { readonly url: string }[] }) =>
  results.map(({ url }) => url.split('/')[2]);

test('a document comes before those that cite its number, a person before those that name them', async () => {
  const ask = searchInMemory(
    [
      item('rules', '供水办法', '停水先通知。', {
        codes: ['测政发〔2024〕9号', '1199/2024-1'],
        date: '2024-01-01',
      }),
      item('cites', '测政发〔2024〕9号解读', '依照测政发〔2024〕9号。', { date: '2025-01-01' }),
      item('staff', '工作人员名单', '白舒然\t副镇长\t分管领域\t分管民政', {
        names: ['白舒然'],
        sort: 'staff',
      }),
      item('names', '白舒然同志任职公示', '白舒然拟任副镇长。', { date: '2025-01-01' }),
    ],
    '2026-01-01',
  );
  expect(urls(await ask('测政发[2024]9号'))).toEqual(['rules', 'cites']);
  expect(urls(await ask('1199/2024-1'))).toEqual(['rules']);
  expect(urls(await ask('白舒然'))).toEqual(['staff', 'names']);
  const { results } = await ask('谁分管民政');
  expect(results[0]?.passages[0]?.parts.map(({ text }) => text).join('')).toContain('白舒然 副镇长');
});

test('of items that say it in the same place: in force, not yet, no longer; the text before its interpretation', async () => {
  const ask = searchInMemory(
    [
      item('over', '供水办法', '甲', { past: true, date: '2026-01-01' }),
      item('coming', '供水办法（新）', '甲', {
        waiting: true,
        turns: [{ day: '2026-03-01', state: '现行有效', past: false }],
        date: '2025-12-31',
      }),
      item('interpretation', '供水办法解读', '甲', { sort: 'interpretation', date: '2025-12-30' }),
      item('rules', '供水办法细则', '甲', { date: '2024-01-01' }),
    ],
    '2026-02-01',
  );
  expect(urls(await ask('水办法'))).toEqual(['rules', 'interpretation', 'coming', 'over']);
});

test('another name finds an item first and is shown; a synonym says that it was one', async () => {
  const ask = searchInMemory(
    [
      item('called', '最低生活保障对象审核', '甲', { aliases: ['低保'] }),
      item('says', '公示', '低保对象名单', { date: '2025-01-01' }),
      item('means', '救助办法', '最低生活保障标准', { date: '2025-01-01' }),
    ],
    '2026-01-01',
    { synonyms: groups },
  );
  const { results, synonyms } = await ask('低保');
  expect(urls({ results })).toEqual(['called', 'says', 'means']);
  expect(results.map(({ aliases, via }) => [aliases.flat(), via])).toEqual([
    [[{ text: '低保', mark: true }], []],
    [[], []],
    [[], ['最低生活保障']],
  ]);
  expect(synonyms).toEqual(['最低生活保障']);
  expect(urls(await ask('“低保”'))).toEqual(['called', 'says']);
});

test('the longest word that has synonyms is written as each of them', () => {
  const { othersOf } = thesaurusOf([...groups, ['保障', '保证']]);
  expect(othersOf('最低生活保障标准')).toEqual(['低保标准', '吃低保标准']);
  expect(othersOf('保障措施')).toEqual(['保证措施']);
  expect(othersOf('别的')).toEqual([]);
});

test('a text is cut at the words that have synonyms, and nothing of it is lost', () => {
  const { cut } = thesaurusOf([...groups, ['保障', '保证']]);
  expect(cut('吃低保一年多少')).toEqual(['', '吃低保', '一年多少']);
  expect(cut('低保和最低生活保障')).toEqual(['', '低保', '和', '最低生活保障', '']);
  expect(cut('别的')).toEqual(['别的']);
  const text = fc.string({ unit: fc.constantFrom(...'最低生活保障证 Ａ'), maxLength: 12 });
  fc.assert(
    fc.property(text, (given) => {
      const pieces = cut(given);
      expect(pieces.join('')).toBe(given);
      for (const [at, piece] of pieces.entries()) expect(cut(piece).length > 1).toBe(at % 2 === 1);
    }),
  );
});

const words = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 1, maxLength: 3 });

test('with synonyms nothing that was found is lost; quoted words find just what they found', async () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊'), minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.array(fc.array(words, { maxLength: 3 }), { maxLength: 3 }),
      words,
      async (all, given, word) => {
        const documents = all.map((text, at) => item(String(at), '题', text));
        const sorted = async (question: string, synonyms: readonly string[][]) =>
          urls(await searchInMemory(documents, '2026-01-01', { synonyms })(question)).toSorted();
        const plain = all.flatMap((text, at) => (text.includes(word) ? String(at) : []));
        expect(await sorted(word, given)).toEqual(expect.arrayContaining(plain));
        expect(await sorted(`"${word}"`, given)).toEqual(await sorted(`"${word}"`, []));
      },
    ),
    { numRuns: 300 },
  );
});

test('a thousand groups and a question of two hundred characters come to an end', () => {
  const many = Array.from({ length: 1000 }, (_none, at) => [`${'甲'.repeat(30)}${at}`, `乙${at}`]);
  const { othersOf } = thesaurusOf(many);
  expect(othersOf('甲'.repeat(200))).toEqual([]);
});
