import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resultOf } from '../../src/client/search/result.ts';
import { facetNames } from '../../src/domain/search/document.ts';
import { openSearchEngine } from '../../src/domain/search/opensearch/engine.ts';
import { isWorded } from '../../src/domain/search/opensearch/parameters.ts';
import { parseQuery } from '../../src/domain/search/query.ts';
import type { EngineAnswer, EngineQuestion, SearchEngine } from '../../src/domain/search/search-engine.ts';
import { thesaurusOf } from '../../src/domain/search/synonyms.ts';
import { type Client, openClient } from '../../src/io/engines/opensearch/client.ts';
import { pushDocuments } from '../../src/io/engines/opensearch/push.ts';
import { type OpenSearchNode, startNode, whyNoNode } from './opensearch/node.ts';
import { pushedOf, searchedBy } from './pushed.ts';
import { type Reference, shippedReference } from './reference.ts';

describe.skipIf(whyNoNode !== null)('the same content in the indexes of the pages and in OpenSearch', () => {
  let node: OpenSearchNode;
  let reference: Reference;
  let engine: SearchEngine;
  let client: Client;

  beforeAll(async () => {
    [node, reference] = await Promise.all([startNode(), shippedReference()]);
    client = await openClient([new URL(node.origin)], {});
    await pushDocuments(client, { alias: 'items', base: reference.base }, pushedOf(reference));
    engine = openSearchEngine((params) => searchedBy(node.origin, 'items', params), reference.today);
  });
  afterAll(async () => {
    await client?.close();
    await node?.close();
  });

  test('two hundred questions have the same totals, first items, counts and years in both', async () => {
    const questions = questionsOn(reference);
    const differing: unknown[] = [];
    let many = 0;
    for (const question of questions) {
      const expected = await reference.engine.find(question);
      const found = await engine.find(question);
      if (expected.total > 5) many++;
      const [one, other] = [
        await told(expected, async ({ id }) => reference.urlOf(id)),
        await told(found, async ({ texts }) => (await texts.beginning()).url),
      ];
      if (JSON.stringify(one) !== JSON.stringify(other)) differing.push({ question, one, other });
    }
    expect(questions).toHaveLength(200);
    expect(many).toBeGreaterThan(60);
    expect(differing).toEqual([]);
  });

  test('what is asked is marked in a passage of every item whose text holds it', async () => {
    const { shown, bare } = await passagesOf(engine, questionsOn(reference));
    expect(shown).toBeGreaterThan(500);
    expect(bare).toEqual([]);
  });

  test('of a long text parts are given in which it stands', async () => {
    const long = [0, 1, 2].map((at) => joined(reference.items.filter((_item, nth) => nth % 3 === at)));
    await pushDocuments(
      client,
      { alias: 'long', base: reference.base },
      pushedOf({ ...reference, items: long }),
    );
    const ask = openSearchEngine((params) => searchedBy(node.origin, 'long', params), reference.today);
    const questions = questionsOn({ ...reference, items: long }).filter(({ query }) => !isWorded(query));
    const { shown, bare, most } = await passagesOf(ask, questions);
    expect(shown).toBeGreaterThan(100);
    expect(bare).toEqual([]);
    expect(most).toBeLessThan(Math.min(...long.map(charactersOf)) / 5);
  });
});

/** Passages of the items that questions find in texts: how many items, which have none, the most that was given. */
async function passagesOf(engine: SearchEngine, questions: readonly EngineQuestion[]) {
  const bare: unknown[] = [];
  let [shown, most] = [0, 0];
  for (const { query } of questions) {
    const { items } = await engine.find({ ...(questions[0] as EngineQuestion), ...plain, query });
    for (const item of items.filter(({ region, wording }) => region === 'text' && wording !== 'sound')) {
      const { passages, url } = await resultOf(item, query.required);
      shown++;
      if (!passages.some(({ parts }) => parts.some(({ mark }) => mark))) bare.push([query, url]);
      const texts = await item.texts.now();
      most = Math.max(most, JSON.stringify(texts.map(({ sections }) => sections)).length);
    }
  }
  return { shown, bare, most };
}

const plain = { old: false, from: '', to: '', choice: [], sort: 'relevance', page: 1 } as const;
const charactersOf = ({ document }: Reference['items'][number]): number =>
  JSON.stringify(document.sections).length;

/** All that some items say as one item. */
function joined(items: readonly Reference['items'][number][]): Reference['items'][number] {
  const [first] = items;
  if (!first) throw new Error('nothing to join');
  const sections = items.flatMap(({ document }) => document.sections);
  return { ...first, old: null, document: { ...first.document, sections } };
}

/** What both engines must say of a question. */
async function told(
  { total, unfiltered, exact, facets, years, synonyms, page, pages, items }: EngineAnswer,
  urlOf: (item: EngineAnswer['items'][number]) => Promise<string>,
) {
  const first = items.slice(0, 10).map(async (item) => {
    const { exact, wording, region, past, sort, facets, via } = item;
    return { url: await urlOf(item), exact, wording, region, past, sort, facets, via };
  });
  return {
    ...{ total, unfiltered, exact, facets, years, synonyms: [...synonyms].sort(), page, pages },
    first: await Promise.all(first),
  };
}

const written = [
  '报告',
  '低保',
  '低保标准',
  '“法治政府”',
  '法治 政府',
  '法治 -政府',
  '2020',
  '2020年',
  '第三条',
  'ptx',
  'putai',
  'xiangzhang',
  '镇',
  '乡长',
  '通知 2024',
  '1,234',
  '预算',
  '医保',
  '-报告 通知',
  '公开',
  '合作医疗',
  'the',
];

/** Stretches of the texts, and what was written by hand; with filters, orders, pages, and what items said before. */
function questionsOn({ items, synonyms }: Reference): EngineQuestion[] {
  const thesaurus = thesaurusOf(synonyms);
  const random = numbersFrom(7);
  const pick = <T>(all: readonly T[]): T | undefined => all[random(all.length)];
  const stretch = () => {
    const document = pick(items)?.document;
    const blocks = document?.sections.flatMap((section) => section.blocks) ?? [];
    const text = [...(pick([document?.title ?? '', pick(blocks) ?? '']) ?? '')];
    const at = random(text.length);
    return text.slice(at, at + 1 + random(6)).join('');
  };
  const questions: EngineQuestion[] = [];
  for (let at = 0; questions.length < 200; at++) {
    const words = written[at] ?? [stretch(), ...(random(4) === 0 ? [stretch()] : [])].join(' ');
    const query = parseQuery(words, thesaurus);
    if (query.required.length === 0) continue;
    const of = pick(items)?.document;
    const filtered = random(3) === 0;
    questions.push({
      query,
      old: random(4) === 0,
      from: filtered && random(2) === 0 ? (of?.facets.year ?? '') : '',
      to: filtered && random(4) === 0 ? '2023' : '',
      choice: facetNames.map((name) => {
        const value = name === 'site' ? null : of?.facets[name];
        return filtered && value && random(3) === 0 ? [value, '无'] : [];
      }),
      sort: pick(['relevance', 'relevance', 'newest', 'oldest'] as const) ?? 'relevance',
      preference: pick([
        { sorts: [], above: false },
        { sorts: ['service', 'body'], above: false },
        { sorts: ['staff'], above: true },
        { sorts: ['body', 'service', 'staff'], above: false },
      ] as const) ?? { sorts: [], above: false },
      page: 1 + random(2),
    });
  }
  return questions;
}

/** Numbers below a limit, always the same ones. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return limit === 0 ? 0 : (state >>> 8) % limit;
  };
}
