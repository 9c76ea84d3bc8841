import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amendedTexts, type Texts } from '../../../src/domain/amendments/amended-texts.ts';
import { stateOn } from '../../../src/domain/amendments/text-in-force.ts';
import { buildCorpus, type Entry } from '../../../src/domain/corpus.ts';
import { summariseProse } from '../../../src/domain/document/summarise.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import type { Prose } from '../../../src/domain/prose/types.ts';
import { schemas } from '../../../src/domain/schema/collections.ts';
import { siteSchema } from '../../../src/domain/schema/site.ts';

const site = siteSchema.parse({
  name: '站',
  locale: 'zh-CN',
  url: 'https://a.example',
  publisher: 'town',
  boards: [],
});

/** Keeps texts in memory. */
function memory(): Texts & { readonly blocks: (digest: string) => string[] } {
  const kept = new Map<string, Prose>();
  const read = (digest: string): Prose => {
    const prose = kept.get(digest);
    if (!prose) throw new Error(`No text ${digest}`);
    return prose;
  };
  return {
    read,
    keep(prose) {
      const digest = JSON.stringify(prose.blocks);
      kept.set(digest, prose);
      return { digest, fingerprint: digest };
    },
    omitted: '（删去）',
    blocks: (digest) => read(digest).blocks.map(({ text }) => text),
  };
}

const target = 'documents/2023/a';
function amendedOf(
  articles: readonly string[],
  decisions: readonly object[],
  texts: ReturnType<typeof memory>,
) {
  const text = articles.map((words, at) => `第${at + 1}条 ${words}`).join('\n\n');
  const { prose } = parseProse({ file: '', text, lineOffset: 0, locale: 'zh-CN' });
  const document = (id: string, data: object, own?: Prose) =>
    ({
      ...{ collection: 'documents', id, file: `content/documents/${id}.mdx` },
      data: { title: id, genre: 'normative', ...data },
      prose: own
        ? summariseProse(texts.keep(own), own)
        : summariseProse({ digest: 'none', fingerprint: '' }, none),
    }) as unknown as Entry;
  const entries = [
    document('2023/a', { issued: '2023-01-01', from: '2023-02-01' }, prose),
    ...decisions.map((data, at) =>
      document(`2024/d${at}`, { issued: '2023-01-02', amends: [target], ...data }),
    ),
  ];
  return amendedTexts(buildCorpus(site, entries, '2024-06-01', schemas), texts);
}
const none: Prose = { segments: [], headings: [], blocks: [], references: [], components: [] };

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2024-0${n}-01`);
const words = fc.integer({ min: 1, max: 999 }).map((n) => `文${n}。`);
const decision = fc.record({
  from: day,
  amendments: fc.array(fc.record({ article: fc.integer({ min: 1, max: 4 }), words, repeals: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
});

test('on every day the text is what all decisions of that day and before have made of it, in their order', () => {
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 5 }), (decisions) => {
      const texts = memory();
      const articles = ['甲。', '乙。', '丙。', '丁。'];
      const { texts: found, refused } = amendedOf(
        articles,
        decisions.map(({ from, amendments }) => ({
          from,
          amendments: amendments.map(({ article, words: text, repeals }) => ({
            article: `第${article}条`,
            ...(repeals ? { action: 'repeal' } : { action: 'replace', text }),
          })),
        })),
        texts,
      );
      // The law of the matter said once more: the first of a day counts, what is repealed stays so.
      let expected: (string | null)[] = [...articles];
      let wrong = 0;
      const all = decisions.flatMap(({ from, amendments }) => amendments.map((one) => ({ ...one, from })));
      for (const on of [...new Set(all.map(({ from }) => from))].sort()) {
        const next = [...expected];
        const touched = new Set<number>();
        for (const { article, words: text, repeals } of all.filter(({ from }) => from === on)) {
          if (touched.has(article) || expected[article - 1] === null) wrong++;
          else next[article - 1] = repeals ? null : text;
          if (expected[article - 1] !== null) touched.add(article);
        }
        expected = next;
        const state = stateOn(found.get(target) ?? [], on);
        const shown = state
          ? texts.blocks(state.prose.digest)
          : articles.map((own, at) => `第${at + 1}条 ${own}`);
        expect(shown).toEqual(expected.map((own, at) => `第${at + 1}条 ${own ?? '（删去）'}`));
      }
      expect(refused).toHaveLength(wrong);
    }),
  );
});

const replace = { article: '第1条', action: 'replace', text: '新。' };
const obstacleOf = (...decisions: object[]) =>
  amendedOf(['甲。', '乙。'], decisions, memory()).refused.map(({ obstacle }) => obstacle);

test.each([
  ['without a day', [{ issued: undefined, amendments: [replace] }], ['no-day']],
  ['before the document', [{ from: '2023-01-01', amendments: [replace] }], ['too-early']],
  ['after it took effect', [{ from: '2023-03-01', amendments: [replace] }], []],
  ['before it took effect', [{ from: '2023-01-15', amendments: [replace] }], []],
  ['of a repealed document', [{ from: '2024-01-01', repeals: [target], amendments: [replace] }], ['over']],
  ['of none', [{ amends: [], from: '2024-01-01', amendments: [replace] }], ['no-document']],
  [
    'of one that it does not amend',
    [{ from: '2024-01-01', amendments: [{ ...replace, document: 'documents/2022/z' }] }],
    ['not-amends'],
  ],
  [
    'withdrawn: it counts no more',
    [{ from: '2024-01-01', withdrawn: { date: '2024-02-01', reason: '越权' }, amendments: [replace] }],
    [],
  ],
])('an amendment %s', (_name, decisions, expected) => {
  expect(obstacleOf(...decisions)).toEqual(expected);
});

test('the first text holds since it took effect; of one amended before, since it was made', () => {
  const first = (from: string) =>
    amendedOf(['甲。', '乙。'], [{ from, amendments: [replace] }], memory())
      .texts.get(target)
      ?.map(({ since }) => since);
  expect(first('2024-01-01')).toEqual(['2023-02-01', '2024-01-01']);
  expect(first('2023-01-15')).toEqual(['2023-01-01', '2023-01-15']);
});

test('ten thousand documents of which one in fifty is amended', () => {
  const texts = memory();
  const { prose } = parseProse({
    file: '',
    text: '第1条 甲。\n\n第2条 乙。',
    lineOffset: 0,
    locale: 'zh-CN',
  });
  const summary = summariseProse(texts.keep(prose), prose);
  const entries = Array.from({ length: 10_000 }, (_none, at) => ({
    ...{ collection: 'documents', id: `2023/d${at}`, file: '', prose: summary },
    data: {
      ...{ title: String(at), genre: 'normative', issued: '2023-01-01' },
      ...(at % 100 === 1
        ? { from: '2024-01-01', amends: [`documents/2023/d${at - 1}`], amendments: [replace] }
        : {}),
    },
  })) as unknown as Entry[];
  const corpus = buildCorpus(site, entries, '2024-06-01', schemas);
  expect(amendedTexts(corpus, texts).texts.size).toBe(100);
});
