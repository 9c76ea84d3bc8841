import { type FacetName, facetNames, itemFacets, itemSorts, type SearchText } from '../document.ts';
import type { FacetCount, ItemFacets } from '../facets.ts';
import type { Region } from '../layout.ts';
import type { Wording } from '../rank.ts';
import {
  type EngineAnswer,
  type EngineQuestion,
  type FoundItem,
  resultsPerPage,
  type SearchEngine,
} from '../search-engine.ts';
import { type FacetGroup, groupOf, valueIn } from './facet-groups.ts';
import type { ShownItem, Standing } from './indexed-document.ts';
import {
  isWorded,
  type Parameters,
  type Position,
  parametersOf,
  positionOf,
  synonymsOf,
} from './parameters.ts';

/** Sends parameters to the search template of an index; gives what the engine answers, or throws. */
export type AskTemplate = (parameters: Parameters) => Promise<unknown>;

/** The last page that is found by its number alone: the engine counts up to it. Behind it pages come one by one. */
export const lastByNumber = 50;

/** What the engine answers, as far as it is used. */
interface Response {
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly ResponseHit[] };
  readonly aggregations: Counts & Readonly<Record<string, Partial<Counts> & { readonly doc_count?: number }>>;
}
/** Counts of the values of facets in their groups. */
interface Counts extends Readonly<Partial<Record<FacetGroup, Buckets>>> {
  /** Of states that are others on other days; with their group alone. */
  readonly turning?: { readonly today: { readonly values: Buckets } };
}
interface Buckets {
  readonly buckets: readonly { readonly key: string; readonly doc_count: number }[];
}
interface ResponseHit {
  readonly _id: string;
  readonly fields: {
    readonly shown: readonly [string];
    readonly passages?: readonly string[];
    readonly oldPassages?: readonly string[];
  };
  readonly sort: readonly (string | number)[];
  readonly matched_queries?: readonly string[];
  readonly inner_hits?: Readonly<Record<string, { readonly hits: { readonly hits: readonly InnerHit[] } }>>;
}
interface InnerHit {
  readonly fields?: Readonly<Record<string, readonly string[]>>;
}

/** An index of OpenSearch as an engine, on a day (ISO date). */
export function openSearchEngine(ask: AskTemplate, today: string): SearchEngine {
  /** Of each question, where pages begin that were seen from before. */
  const ends = new Map<string, readonly (string | number)[]>();
  const find = async (question: EngineQuestion): Promise<EngineAnswer> => {
    const page = Math.max(1, question.page);
    const known = (at: number) => ends.get(JSON.stringify([question.query, question, at]));
    const after = known(page - 1);
    const reached = page <= lastByNumber || after ? page : lastByNumber;
    const position: Position = reached > lastByNumber && after ? { after } : positionOf(reached);
    const response = (await ask(parametersOf(question, today, position))) as Response;
    const { hits, total } = response.hits;
    const pages = Math.max(1, Math.ceil(total.value / resultsPerPage));
    if (reached > pages) return find({ ...question, page: pages });
    const last = hits.at(-1);
    if (last) ends.set(JSON.stringify([question.query, question, reached]), last.sort);
    return answerOf(question, response, { today, page: reached, pages });
  };
  return { find, shown: (_base, make) => make(), silent: () => [] };
}

function answerOf(
  question: EngineQuestion,
  { hits: { hits, total }, aggregations }: Response,
  { today, page, pages }: { readonly today: string; readonly page: number; readonly pages: number },
): EngineAnswer {
  const count = (name: string) => aggregations[name]?.doc_count ?? 0;
  const synonyms = synonymsOf(question.query);
  const items = hits.map((hit) => itemOf(hit, question, today));
  return {
    total: total.value,
    unfiltered: aggregations.all ? count('all') : total.value,
    exact: count('exact') > 0,
    synonyms: [...new Set(synonyms.flatMap(({ text }, at) => (count(`via${at}`) > 0 ? [text] : [])))],
    facets: facetNames.map((name, at) =>
      facetOf(name, question.choice[at] ?? [], aggregations[name] ?? aggregations.rest ?? aggregations),
    ),
    years: [...countsOf('year', aggregations).keys()].sort(),
    ...{ page, pages, items, first: items },
    similar: async () => ({ items: [], terms: [] }),
  };
}

function facetOf(name: FacetName, chosen: readonly string[], counts: Counts): FacetCount {
  const all = new Map([...chosen.map((label) => [label, 0] as const), ...countsOf(name, counts)]);
  const values = [...all].map(([label, count]) => ({ label, count, chosen: chosen.includes(label) }));
  return { name, values: values.sort((a, b) => (a.label < b.label ? -1 : 1)) };
}

function countsOf(facet: FacetName, counts: Counts): Map<string, number> {
  const found = new Map<string, number>();
  const add = (value: string | null, count: number) => {
    if (value !== null) found.set(value, (found.get(value) ?? 0) + count);
  };
  for (const { key, doc_count } of counts[groupOf(facet)]?.buckets ?? []) add(valueIn(key, facet), doc_count);
  if (facet === 'state')
    for (const { key, doc_count } of counts.turning?.today.values.buckets ?? []) add(key, doc_count);
  return found;
}

function itemOf(hit: ResponseHit, { query, old }: EngineQuestion, today: string): FoundItem {
  const { base, site, sort, facets, head, standing } = JSON.parse(hit.fields.shown[0]) as ShownItem;
  const matched = new Set(hit.matched_queries);
  if (!/^https?:\/\//.test(base)) throw new Error('An item of no site.');
  const on = standingOn(standing, today);
  const textsOf = (all: readonly string[] = []): SearchText[] =>
    all.map((sections) => ({ ...head, sections: JSON.parse(sections) as SearchText['sections'] }));
  /** Of a long text the parts that hold most of the terms, else all. */
  const partsOf = (name: 'parts' | 'oldParts', all?: readonly string[]): SearchText[] => {
    const best = hit.inner_hits?.[name]?.hits.hits ?? [];
    return textsOf(best.length > 0 ? best.flatMap(({ fields }) => fields?.[`${name}.shown`] ?? []) : all);
  };
  const [beginning = { ...head, sections: [] }] = textsOf(hit.fields.passages);
  const before = old ? partsOf('oldParts', hit.fields.oldPassages) : [];
  const now = partsOf('parts', hit.fields.passages);
  const values = itemFacets.map((name, at) => (name === 'state' ? on.state : (facets[at] ?? null)));
  const wording = wordingOf(matched, isWorded(query));
  return {
    id: hit._id,
    base,
    facets: [...values, site] as ItemFacets,
    exact: matched.has('exact'),
    wording,
    via:
      wording === 'synonym'
        ? synonymsOf(query).flatMap(({ text }, at) => (matched.has(`via${at}`) ? [text] : []))
        : [],
    region: regionOf(matched),
    past: on.past,
    sort: itemSorts.find((known) => known === sort) ?? 'other',
    texts: {
      beginning: async () => beginning,
      now: async () => (now.length > 0 ? now : [beginning]),
      before: before.length > 0 && !matched.has('now') ? async () => before : null,
    },
  };
}

/** How an item stands on a day (ISO date). */
const standingOn = (all: readonly Standing[], today: string): Pick<Standing, 'state' | 'past'> =>
  all.findLast(({ days: { gte } }) => gte === null || gte <= today) ?? { state: null, past: false };

const wordingOf = (matched: ReadonlySet<string>, isWorded: boolean): Wording => {
  if (!isWorded || matched.has('wording1')) return 'typed';
  if (matched.has('wording2')) return 'synonym';
  return matched.has('wording3') ? 'inflected' : 'sound';
};

const regionOf = (matched: ReadonlySet<string>): Region =>
  (['title', 'heading'] as const).find((region) => matched.has(region)) ?? 'text';
