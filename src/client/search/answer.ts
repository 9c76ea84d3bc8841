import { facetNames } from '../../domain/search/document.ts';
import { parseQuery, type Query, type Term } from '../../domain/search/query.ts';
import type { FoundItem, SearchEngine } from '../../domain/search/search-engine.ts';
import { didYouMean } from './did-you-mean.ts';
import { directAnswers } from './direct.ts';
import { explanation } from './explain.ts';
import type { LoadedSite } from './load-site.ts';
import type { Result, SearchAnswer, SearchRequest } from './messages.ts';
import { findReading, preferenceOf } from './reading.ts';
import { resultOf } from './result.ts';

/** When fewer items than this hold the whole query, those that hold most of it are shown too. */
const fewResults = 10;

/** Traditional characters are read as simplified ones once their forms are loaded. */
export interface TraditionalReading {
  folds(): boolean;
  load(): Promise<void>;
}

/** What is shown for a question, out of an engine and what one's own site tells beside it. */
export async function answerTo(
  request: SearchRequest,
  engine: SearchEngine,
  site: () => Promise<LoadedSite>,
  traditional: TraditionalReading,
): Promise<SearchAnswer> {
  const folded = traditional.folds();
  if (parseQuery(request.question).required.length === 0) return { id: request.id, type: 'empty' };
  const own = await site();
  const { thesaurus } = own;
  const { old, from, to, sort, page } = request;
  const choice = facetNames.map((name) => request.filters[name]);
  const read = () =>
    findReading(request.question, thesaurus, (query: Query, wish) =>
      engine.find({ query, old, from, to, choice, sort, preference: preferenceOf(wish), page }),
    );
  let reading = await read();
  // Where nobody writes traditional characters, a question may all the same; what is to be left out gives no sign of
  // it.
  if (!folded && (reading.found.unfiltered === 0 || reading.query.excluded.length > 0)) {
    await traditional.load();
    reading = await read();
  }
  const { query, found, readAs, wish } = reading;
  const missing = fewResults - found.total;
  const similar =
    missing > 0 && query.excluded.length === 0
      ? await found.similar(thesaurus, missing)
      : { items: [], terms: [] };
  const isBest = found.page === 1 && sort === 'relevance';
  const asked = {
    question: request.question,
    wish,
    terms: query.required,
    items: [...found.first, ...similar.items].filter(({ base }) => base === own.base),
  };
  return {
    id: request.id,
    type: 'results',
    readAs,
    synonyms: found.synonyms,
    total: found.total,
    unfiltered: found.unfiltered,
    facets: found.facets,
    years: found.years,
    meant: found.unfiltered === 0 ? await didYouMean(own, request.question).catch(() => []) : [],
    // Results stand without it.
    direct: isBest
      ? [
          ...(await explanation(own, request.question)),
          ...(await directAnswers(engine, asked).catch(() => [])),
        ]
      : [],
    results: await resultsOf(engine, found.items, query.required),
    similar: await resultsOf(engine, similar.items, similar.terms),
    silent: engine.silent(),
    page: found.page,
    pages: found.pages,
  };
}

/**
 * What is shown of items; those of another site that sends nothing fit to be shown are left out, and the site is
 * named.
 */
async function resultsOf(
  engine: SearchEngine,
  items: readonly FoundItem[],
  terms: readonly Term[],
): Promise<Result[]> {
  const results = await Promise.all(
    items.map((item) => engine.shown(item.base, () => resultOf(item, terms))),
  );
  return results.filter((result) => result !== null);
}
