import {
  engineVersion,
  type IndexCatalogue,
  type ItemFacet,
  itemFacets,
  itemSorts,
  type SearchCatalogue,
  type SearchSummary,
} from './document.ts';

/** An index with its documents by record; null for a number that belongs to none. */
export interface IndexedDocuments extends Pick<IndexCatalogue, 'generation' | 'prefix' | 'old' | 'texts'> {
  readonly documents: readonly (SearchSummary | null)[];
}

const day = 86_400_000;

/** What the browser must know of all items. */
export function catalogueOf(
  indexes: readonly IndexedDocuments[],
): Omit<SearchCatalogue, 'traditional' | 'synonyms' | 'sounds' | 'explains'> {
  const all = indexes.flatMap(({ documents }) => documents.filter((document) => document !== null));
  const values = itemFacets.map((name) => [
    ...new Set(
      all
        .flatMap(({ facets, turns = [] }) => [
          facets[name] ?? [],
          name === 'state' ? turns.map(({ state }) => state) : [],
        ])
        .flat()
        .sort(compare),
    ),
  ]);
  const places = values.map((list) => new Map(list.map((value, index) => [value, index])));
  const placeOf = (document: SearchSummary | null, name: ItemFacet, facet: number): number =>
    places[facet]?.get(document?.facets[name] ?? '') ?? -1;
  const stateOf = (state: string): number => places[itemFacets.indexOf('state')]?.get(state) ?? -1;
  const turnsOf = (documents: IndexedDocuments['documents']): NonNullable<IndexCatalogue['turns']> =>
    documents.flatMap((document, record) =>
      (document?.turns ?? []).map(
        ({ day, state, past }) => [record, day, stateOf(state), past ? 1 : 0] as const,
      ),
    );
  return {
    engine: engineVersion,
    values,
    indexes: indexes.map(({ documents, ...index }) => ({
      ...index,
      count: documents.filter((document) => document !== null).length,
      days: documents.map((document) => (document?.date ? Date.parse(document.date) / day : 0)),
      facets: itemFacets.map((name, facet) => documents.map((document) => placeOf(document, name, facet))),
      titles: documents.map((document) => [...(document?.title ?? '')].length),
      lengths: documents.map((document) => Math.round((document?.length ?? 0) / 1000)),
      sorts: documents.map((document) => itemSorts.indexOf(document?.sort ?? 'other')),
      waiting: documents.flatMap((document, record) => (document?.waiting ? [record] : [])),
      past: documents.flatMap((document, record) => (document?.past ? [record] : [])),
      turns: turnsOf(documents),
    })),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
