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
export interface IndexedDocuments
  extends Pick<IndexCatalogue, 'generation' | 'prefix' | 'old' | 'lists' | 'texts'> {
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
  const placeOf = (document: SearchSummary, name: ItemFacet, facet: number): number =>
    places[facet]?.get(document.facets[name] ?? '') ?? -1;
  const recordsOf = (documents: IndexedDocuments['documents']) => {
    const numbers = [...documents.keys()].filter((number) => documents[number]);
    const records = numbers.flatMap((number) => documents[number] ?? []);
    return {
      numbers: stepsOf(numbers, -1),
      days: stepsOf(
        records.map(({ date }) => (date ? Date.parse(date) / day : 0)),
        0,
      ),
      facets: itemFacets.map((name, facet) => records.map((record) => placeOf(record, name, facet))),
      titles: records.map(({ title }) => [...title].length),
      lengths: records.map(({ length }) => Math.round(length / 1000)),
      sorts: records.map(({ sort }) => itemSorts.indexOf(sort ?? 'other')),
    };
  };
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
      ...recordsOf(documents),
      waiting: documents.flatMap((document, record) => (document?.waiting ? [record] : [])),
      past: documents.flatMap((document, record) => (document?.past ? [record] : [])),
      turns: turnsOf(documents),
    })),
  };
}

/** Each number by how far it is from the one before: small ones, of which a few bits are left when compressed. */
const stepsOf = (numbers: readonly number[], start: number): number[] =>
  numbers.map((number, at) => number - (numbers[at - 1] ?? start));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
