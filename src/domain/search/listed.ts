import {
  type IndexCatalogue,
  itemFacets,
  itemSorts,
  type SearchCatalogue,
  type SearchDocument,
  type SearchText,
} from './document.ts';
import { joinParts } from './layout.ts';

/** What the catalogue of a site says of an item, beside what stands with its text. */
export type Listed = Pick<SearchDocument, 'sort' | 'past' | 'waiting' | 'turns' | 'facets' | 'silent'>;

/** Reads what a catalogue says of the items of one of its indexes, by their records. */
export function listedIn(
  { values, sounds }: Pick<SearchCatalogue, 'values' | 'sounds'>,
  { numbers, facets, sorts, past, waiting = [], turns = [] }: IndexCatalogue,
): { readonly records: readonly number[]; of(record: number): Listed } {
  let number = -1;
  const records = numbers.map((step) => (number += step));
  const places = new Map(records.map((record, place) => [record, place]));
  const [gone, coming] = [new Set(past), new Set(waiting)];
  const turning = Map.groupBy(turns, ([record]) => record);
  const states = values[itemFacets.indexOf('state')] ?? [];
  const of = (record: number): Listed => {
    const place = places.get(record) ?? -1;
    const value = (at: number) => values[at]?.[facets[at]?.[place] ?? -1] ?? null;
    const turned = turning.get(record) ?? [];
    return {
      sort: itemSorts[sorts?.[place] ?? 0] ?? itemSorts[0],
      past: gone.has(record),
      ...(coming.has(record) ? { waiting: true } : {}),
      ...(turned.length > 0
        ? {
            turns: turned.map(([, day, state, isPast]) => ({
              day,
              state: states[state] ?? '',
              past: isPast === 1,
            })),
          }
        : {}),
      facets: Object.fromEntries(itemFacets.map((name, at) => [name, value(at)])) as Listed['facets'],
      ...(sounds ? {} : { silent: true }),
    };
  };
  return { records, of };
}

/** A document from what was published of it: what the catalogue says, and the parts of its text in their order. */
export function publishedDocument(listed: Listed, texts: readonly SearchText[]): SearchDocument {
  const [first] = texts;
  if (!first) throw new Error('There is no text.');
  const { sections: _sections, names = [], ...head } = first;
  const sections = joinParts(
    first,
    texts.map((text) => text.sections),
  );
  return { ...head, ...listed, names, sections };
}
