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
import { rank } from '../../domain/search/rank.ts';
import type { Thesaurus } from '../../domain/search/synonyms.ts';
import { didYouMean } from './did-you-mean.ts';
import { directAnswers } from './direct.ts';
import { explanation } from './explain.ts';
import type { Hit } from './find-items.ts';
import type { LoadedSite } from './load-site.ts';
import { type Result, resultsPerPage, type SearchAnswer, type SearchRequest } from './messages.ts';
import { findReading, preferenceOf } from './reading.ts';
import { findSimilar } from './similar.ts';
import type { Sites } from './sites.ts';
import { resultOf } from './texts.ts';

/** When fewer items than this hold the whole query, those that hold most of it are shown too. */
const fewResults = 10;

/** Traditional characters are read as simplified ones once their forms are loaded. */
export interface TraditionalReading {
  folds(): boolean;
  load(): Promise<void>;
}

/** What is shown for a question. An error of one's own site is thrown. */
export async function answerTo(
  request: SearchRequest,
  sites: Pick<Sites, 'ask' | 'askAt' | 'silent' | 'own'>,
  traditional: TraditionalReading,
): Promise<SearchAnswer> {
  const folded = traditional.folds();
  if (parseQuery(request.question).required.length === 0) return { id: request.id, type: 'empty' };
  const own = await sites.own();
  const { thesaurus } = own;
  let reading = await findReading(request, sites, thesaurus);
  // Where nobody writes traditional characters, a question may all the same; what is to be left out gives no sign of
  // it.
  if (!folded && (reading.found.length === 0 || reading.query.excluded.length > 0)) {
    await traditional.load();
    reading = await findReading(request, sites, thesaurus);
  }
  const { query, found, readAs, wish } = reading;
  const { from, to, filters } = request;
  const choice: FacetChoice = facetNames.map((name) => filters[name]);
  const within = found.filter(({ facets }) => isBetween(facets, from, to));
  const fits = (facets: ItemFacets) => isBetween(facets, from, to) && passes(facets, choice);
  const chosen = rank(
    within.filter(({ facets }) => passes(facets, choice)),
    request.sort,
    preferenceOf(wish),
  );
  const pages = Math.max(1, Math.ceil(chosen.length / resultsPerPage));
  const page = Math.min(Math.max(1, request.page), pages);
  const shown = chosen.slice((page - 1) * resultsPerPage, page * resultsPerPage);
  const missing = fewResults - chosen.length;
  const similar =
    missing > 0 && query.excluded.length === 0
      ? await similarTo(sites, { query, thesaurus }, found, fits, missing)
      : { hits: [], terms: [] };
  const isBest = page === 1 && request.sort === 'relevance';
  const asked = {
    question: request.question,
    wish,
    terms: query.required,
    hits: [...chosen, ...similar.hits].filter(({ base }) => base === own.base),
  };
  return {
    id: request.id,
    type: 'results',
    readAs,
    synonyms: [...new Set(found.flatMap(({ via }) => via))],
    total: chosen.length,
    unfiltered: found.length,
    facets: countFacets(
      within.map(({ facets }) => facets),
      choice,
    ),
    years: yearsOf(found.map(({ facets }) => facets)),
    meant: found.length === 0 ? await didYouMean(own, request.question).catch(() => []) : [],
    // Results stand without it.
    direct: isBest
      ? [...(await explanation(own, request.question)), ...(await directAnswers(own, asked).catch(() => []))]
      : [],
    results: await resultsOf(sites, shown, query.required),
    similar: await resultsOf(sites, similar.hits, similar.terms),
    silent: sites.silent(),
    page,
    pages,
  };
}

/** Items that hold most of a question and pass the filters, best first. */
async function similarTo(
  sites: Pick<Sites, 'ask'>,
  { query, thesaurus }: { readonly query: Query; readonly thesaurus: Thesaurus },
  found: readonly Hit[],
  fits: (facets: ItemFacets) => boolean,
  count: number,
): Promise<{ readonly hits: readonly Hit[]; readonly terms: readonly Term[] }> {
  const answers = await sites.ask((site: LoadedSite) => findSimilar(site, query, thesaurus));
  const known = new Set(found.map(({ base, id }) => base + id));
  const others = answers
    .flatMap((similar) => similar.found)
    .filter(({ hit }) => !known.has(hit.base + hit.id) && fits(hit.facets))
    .sort((a, b) => b.worth - a.worth || a.hit.title - b.hit.title || b.hit.day - a.hit.day);
  const terms = answers[0]?.terms ?? [];
  return { hits: others.slice(0, count).map(({ hit }) => hit), terms };
}

/**
 * What is shown of items; those of another site that sends nothing fit to be shown are left out, and the site is
 * named.
 */
async function resultsOf(
  sites: Pick<Sites, 'askAt'>,
  hits: readonly Hit[],
  terms: readonly Term[],
): Promise<Result[]> {
  const results = await Promise.all(hits.map((hit) => sites.askAt(hit.base, () => resultOf(hit, terms))));
  return results.filter((result) => result !== null);
}
