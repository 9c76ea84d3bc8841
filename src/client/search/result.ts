import { type ItemFacet, itemFacets } from '../../domain/search/document.ts';
import { excerpts, markedTitle, mostPassages } from '../../domain/search/excerpt.ts';
import type { ItemFacets } from '../../domain/search/facets.ts';
import type { Term } from '../../domain/search/query.ts';
import type { FoundItem } from '../../domain/search/search-engine.ts';
import type { Result } from './messages.ts';

/** What is shown of an item that was found; a passage from what it said before comes first. */
export async function resultOf(item: FoundItem, terms: readonly Term[]): Promise<Result> {
  const { texts } = item;
  const [now, before] = await Promise.all([texts.now(), texts.before?.() ?? []]);
  const [first] = now;
  if (!first) throw new Error('A result has no text.');
  const { url, title, aliases = [], kind, body, date } = first;
  const facet = (name: ItemFacet) => facetOf(item, name);
  const passages = [before, now].flatMap((parts) =>
    excerpts({ sections: parts.flatMap(({ sections }) => sections) }, terms),
  );
  return {
    base: item.base,
    url,
    title: markedTitle(title, terms),
    aliases: aliases
      .map((alias) => markedTitle(alias, terms))
      .filter((parts) => parts.some(({ mark }) => mark)),
    via: item.via,
    sounds: item.wording === 'sound',
    year: facet('year'),
    kind,
    board: facet('board'),
    body,
    date,
    state: facet('state'),
    past: item.past,
    passages: passages.slice(0, mostPassages),
  };
}

/** The value of a facet of an item; null for none. */
export const facetOf = ({ facets }: { readonly facets: ItemFacets }, name: ItemFacet): string | null =>
  facets[itemFacets.indexOf(name)] ?? null;
