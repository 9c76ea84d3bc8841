/// <reference lib="webworker" />
import { facetNames } from '../../domain/search/document.ts';
import {
  countFacets,
  type FacetChoice,
  type ItemFacets,
  isBetween,
  passes,
  yearsOf,
} from '../../domain/search/facets.ts';
import { parseQuery, type Query, type Term } from '../../domain/search/query.ts';
import { withoutAsking } from '../../domain/search/question-words.ts';
import { rank } from '../../domain/search/rank.ts';
import { readingsOf } from '../../domain/search/readings.ts';
import { boundForeign } from './bounded-fetch.ts';
import { findItems, type Hit } from './find-items.ts';
import { foldsTraditional, type LoadedSite, loadTraditional, type SiteAddress } from './load-site.ts';
import { type Result, resultsPerPage, type SearchAnswer, type SearchRequest } from './messages.ts';
import { heedComplaints } from './pagefind.ts';
import { findSimilar } from './similar.ts';
import { openSites } from './sites.ts';
import { resultOf } from './texts.ts';

/** When fewer items than this hold the whole query, those that hold most of it are shown too. */
const fewResults = 10;

const addresses = JSON.parse(self.name) as [SiteAddress, ...SiteAddress[]];
const sites = openSites(addresses);

boundForeign(new URL(addresses[0].base).origin);
heedComplaints();
self.onmessage = async ({ data }: MessageEvent<SearchRequest>) => {
  try {
    self.postMessage(await answer(data));
  } catch (error) {
    // The next question starts anew: the site may have been published again, or the network may be back.
    sites.forget();
    const reason = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: data.id, type: 'failed', reason } satisfies SearchAnswer);
  }
};

async function answer(request: SearchRequest): Promise<SearchAnswer> {
  const folded = foldsTraditional();
  if (parseQuery(request.question).required.length === 0) return { id: request.id, type: 'empty' };
  let reading = await findReading(request);
  // Where nobody writes traditional characters, a question may all the same; what is to be left out gives no sign of
  // it.
  if (!folded && (reading.found.length === 0 || reading.query.excluded.length > 0)) {
    await loadTraditional(addresses[0].base);
    reading = await findReading(request);
  }
  const { query, found, readAs } = reading;
  const { from, to, filters } = request;
  const choice: FacetChoice = facetNames.map((name) => filters[name]);
  const within = found.filter(({ facets }) => isBetween(facets, from, to));
  const fits = (facets: ItemFacets) => isBetween(facets, from, to) && passes(facets, choice);
  const chosen = rank(
    within.filter(({ facets }) => passes(facets, choice)),
    request.sort,
  );
  const pages = Math.max(1, Math.ceil(chosen.length / resultsPerPage));
  const page = Math.min(Math.max(1, request.page), pages);
  const shown = chosen.slice((page - 1) * resultsPerPage, page * resultsPerPage);
  const missing = fewResults - chosen.length;
  const similar =
    missing > 0 && query.excluded.length === 0 ? await similarTo(query, found, fits, missing) : [];
  return {
    id: request.id,
    type: 'results',
    readAs,
    total: chosen.length,
    unfiltered: found.length,
    facets: countFacets(
      within.map(({ facets }) => facets),
      choice,
    ),
    years: yearsOf(found.map(({ facets }) => facets)),
    results: await resultsOf(shown, query.required),
    similar,
    silent: sites.silent(),
    page,
    pages,
  };
}

/** How a question was read, and what was found by it. */
interface Reading {
  readonly query: Query;
  readonly found: Hit[];
  readonly readAs: string | null;
}

/**
 * What the strictest reading of a question that finds anything finds; where none does, the same of the question
 * without the words of asking. Of a question that finds nothing at all, that which was typed.
 */
async function findReading({ question, old }: SearchRequest): Promise<Reading> {
  const plain = withoutAsking(question);
  const ways = readingsOf(question).map((text) => ({ text, readAs: null as string | null }));
  const others =
    plain === question.trim()
      ? []
      : readingsOf(plain).map((text) => ({ text, readAs: plain as string | null }));
  for (const { text, readAs } of [...ways, ...others]) {
    const query = parseQuery(text);
    if (query.required.length === 0) continue;
    const found = (await sites.ask((site) => findItems(site, query, old))).flat();
    if (found.length > 0) return { query, found, readAs };
  }
  return { query: parseQuery(question), found: [], readAs: null };
}

/** Items that hold most of a question and pass the filters, best first. */
async function similarTo(
  query: Query,
  found: readonly Hit[],
  fits: (facets: ItemFacets) => boolean,
  count: number,
): Promise<Result[]> {
  const answers = await sites.ask((site: LoadedSite) => findSimilar(site, query));
  const known = new Set(found.map(({ base, id }) => base + id));
  const others = answers
    .flatMap((similar) => similar.found)
    .filter(({ hit }) => !known.has(hit.base + hit.id) && fits(hit.facets))
    .sort((a, b) => b.worth - a.worth || a.hit.title - b.hit.title || b.hit.day - a.hit.day);
  const terms = answers[0]?.terms ?? [];
  return resultsOf(
    others.slice(0, count).map(({ hit }) => hit),
    terms,
  );
}

/**
 * What is shown of items; those of another site that sends nothing fit to be shown are left out, and the site is
 * named.
 */
async function resultsOf(hits: readonly Hit[], terms: readonly Term[]): Promise<Result[]> {
  const results = await Promise.all(hits.map((hit) => sites.askAt(hit.base, () => resultOf(hit, terms))));
  return results.filter((result) => result !== null);
}
