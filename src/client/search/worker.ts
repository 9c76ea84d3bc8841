/// <reference lib="webworker" />
import {
  facetNames,
  type SearchCatalogue,
  type SearchItem,
  type SearchText,
} from '../../domain/search/document.ts';
import { excerpts, markedTitle } from '../../domain/search/excerpt.ts';
import { countFacets, type FacetChoice, passes } from '../../domain/search/facets.ts';
import { parseQuery, type Query } from '../../domain/search/query.ts';
import { rank } from '../../domain/search/rank.ts';
import { findRecords, findTitles } from './engine.ts';
import { type Result, resultsPerPage, type SearchAnswer, type SearchRequest } from './messages.ts';
import { heedComplaints, type Pagefind, startPagefind } from './pagefind.ts';

interface Loaded {
  readonly pagefind: Pagefind;
  readonly catalogue: SearchCatalogue;
}

const base = new URL(self.name, self.location.origin).href;
let loading: Promise<Loaded> | null = null;

/** Loads engine and catalogue once, until something fails. */
function load(): Promise<Loaded> {
  loading ??= loadAll();
  return loading;
}

async function loadAll(): Promise<Loaded> {
  // The engine asks the host for its own list each time; a copy of ours from before the last publication would not fit it.
  const [pagefind, catalogue] = await Promise.all([
    startPagefind(base),
    fetchJson<SearchCatalogue>('items.json', { cache: 'no-cache' }),
  ]);
  return { pagefind, catalogue };
}

async function fetchJson<T>(path: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(`${base}search-data/${path}`, options);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

heedComplaints();
self.onmessage = async ({ data }: MessageEvent<SearchRequest>) => {
  try {
    self.postMessage(await answer(data));
  } catch (error) {
    // The next question starts anew: the site may have been published again, or the network may be back.
    loading = null;
    const reason = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: data.id, type: 'failed', reason } satisfies SearchAnswer);
  }
};

async function answer(request: SearchRequest): Promise<SearchAnswer> {
  const query = parseQuery(request.question);
  if (query.phrases.length === 0) return { id: request.id, type: 'empty' };
  const { pagefind, catalogue } = await load();
  const ids = await findRecords(pagefind, query);
  const found = catalogue.items.filter(({ id }) => ids.has(id));
  if (found.length < ids.size)
    throw new Error('The index and the list of items are of different publications.');
  const choice = choiceOf(catalogue, request);
  const chosen = found.filter((item) => passes(item, choice));
  const titles = await findTitles(pagefind, query, new Set(chosen.map(({ id }) => id)));
  const ranked = rank(chosen.map((item) => ({ item, inTitle: titles.has(item.id) })));
  const pages = Math.max(1, Math.ceil(ranked.length / resultsPerPage));
  const page = Math.min(Math.max(1, request.page), pages);
  const shown = ranked.slice((page - 1) * resultsPerPage, page * resultsPerPage);
  return {
    id: request.id,
    type: 'results',
    total: chosen.length,
    unfiltered: found.length,
    facets: countFacets(catalogue, found, choice),
    results: await Promise.all(shown.map(({ item }) => resultOf(item, query))),
    page,
    pages,
  };
}

/** Chosen labels as indexes; a label that no item has chooses nothing that exists. */
const choiceOf = (catalogue: SearchCatalogue, { filters }: SearchRequest): FacetChoice =>
  facetNames.map((name, facet) =>
    filters[name].map((label) => (catalogue.values[facet] ?? []).indexOf(label)),
  );

async function resultOf({ id, url }: SearchItem, { phrases }: Query): Promise<Result> {
  // The id is a digest of the text: a copy of an earlier text is never shown.
  const text = await fetchJson<SearchText>(`text${url.replace(/\/$/, '')}.json?${id}`);
  const { title, kind, body, date } = text;
  return { url, title: markedTitle(title, phrases), kind, body, date, passages: excerpts(text, phrases) };
}
