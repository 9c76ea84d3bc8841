import { countFacets, type ItemFacets, isBetween, passes, yearsOf } from '../../domain/search/facets.ts';
import { rank } from '../../domain/search/rank.ts';
import {
  type EngineQuestion,
  type FoundItem,
  resultsPerPage,
  type SearchEngine,
  type SimilarItems,
} from '../../domain/search/search-engine.ts';
import type { Thesaurus } from '../../domain/search/synonyms.ts';
import { findItems } from './find-items.ts';
import { findSimilar } from './similar.ts';
import type { Sites } from './sites.ts';
import { withTexts } from './texts.ts';

/** The engine that reads the indexes that stand beside the pages of sites. */
export const staticEngine = (sites: Pick<Sites, 'ask' | 'askAt' | 'silent'>): SearchEngine => ({
  async find(question) {
    const { query, old, from, to, choice, sort, preference } = question;
    const found = (await sites.ask((site) => findItems(site, query, old))).flat();
    const within = found.filter(({ facets }) => isBetween(facets, from, to));
    const chosen = rank(
      within.filter(({ facets }) => passes(facets, choice)),
      sort,
      preference,
    ).map(withTexts);
    const pages = Math.max(1, Math.ceil(chosen.length / resultsPerPage));
    const page = Math.min(Math.max(1, question.page), pages);
    return {
      total: chosen.length,
      unfiltered: found.length,
      exact: found.some(({ exact }) => exact),
      synonyms: [...new Set(found.flatMap(({ via }) => via))],
      facets: countFacets(
        within.map(({ facets }) => facets),
        choice,
      ),
      years: yearsOf(found.map(({ facets }) => facets)),
      page,
      pages,
      items: chosen.slice((page - 1) * resultsPerPage, page * resultsPerPage),
      first: chosen,
      similar: (thesaurus, count) => similarTo(sites, question, { found, thesaurus, count }),
    };
  },
  shown: (base, make) => sites.askAt(base, make),
  silent: () => sites.silent(),
});

/** Items that hold most of a question and pass the filters, best first. */
async function similarTo(
  sites: Pick<Sites, 'ask'>,
  { query, from, to, choice }: EngineQuestion,
  {
    found,
    thesaurus,
    count,
  }: {
    readonly found: readonly Pick<FoundItem, 'base' | 'id'>[];
    readonly thesaurus: Thesaurus;
    readonly count: number;
  },
): Promise<SimilarItems> {
  const answers = await sites.ask((site) => findSimilar(site, query, thesaurus));
  const known = new Set(found.map(({ base, id }) => base + id));
  const fits = (facets: ItemFacets) => isBetween(facets, from, to) && passes(facets, choice);
  const others = answers
    .flatMap((similar) => similar.found)
    .filter(({ hit }) => !known.has(hit.base + hit.id) && fits(hit.facets))
    .sort((a, b) => b.worth - a.worth || a.hit.title - b.hit.title || b.hit.day - a.hit.day);
  const terms = answers[0]?.terms ?? [];
  return { items: others.slice(0, count).map(({ hit }) => withTexts(hit)), terms };
}
