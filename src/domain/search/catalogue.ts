import {
  engineVersion,
  type IndexCatalogue,
  type ItemFacet,
  itemFacets,
  type SearchCatalogue,
  type SearchSummary,
} from './document.ts';

/** An index with its documents by record; null for a record that is hidden. */
export interface IndexedDocuments
  extends Pick<IndexCatalogue, 'generation' | 'prefix' | 'old' | 'order' | 'hidden'> {
  readonly documents: readonly (SearchSummary | null)[];
}

const day = 86_400_000;

/** What the browser must know of all items. */
export function catalogueOf(indexes: readonly IndexedDocuments[]): Omit<SearchCatalogue, 'traditional'> {
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
  const idOf = idsByUrl(indexes);
  return {
    engine: engineVersion,
    values,
    indexes: indexes.map(({ documents, ...index }) => ({
      ...index,
      ...(index.old ? { items: documents.map((document) => idOf.get(document?.url ?? '') ?? '') } : {}),
      days: documents.map((document) => (document?.date ? Date.parse(document.date) / day : 0)),
      facets: itemFacets.map((name, facet) => documents.map((document) => placeOf(document, name, facet))),
      titles: documents.map((document) => [...(document?.title ?? '')].length),
      lengths: documents.map((document) => Math.round((document?.length ?? 0) / 1000)),
      past: documents.flatMap((document, record) => (document?.past ? [record] : [])),
      turns: turnsOf(documents),
    })),
  };
}

/** Ids of the records that stand for items as they are now. */
const idsByUrl = (indexes: readonly IndexedDocuments[]): ReadonlyMap<string, string> =>
  new Map(
    indexes
      .filter(({ old }) => !old)
      .flatMap(({ prefix, documents, hidden }) => {
        const gone = new Set(hidden);
        return documents.flatMap((document, record): [string, string][] =>
          document && !gone.has(record) ? [[document.url, `${prefix}${record}`]] : [],
        );
      }),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
