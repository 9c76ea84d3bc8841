import {
  type IndexCatalogue,
  type ItemSort,
  itemFacets,
  itemSorts,
  type SearchCatalogue,
} from '../../domain/search/document.ts';
import type { ItemFacets } from '../../domain/search/facets.ts';
import { packOf, placeInPack } from '../../domain/search/packs.ts';

/** One item as far as it is known without its text. */
export interface Item {
  /** Id of its record. */
  readonly id: string;
  /** Where its text stands: a pack, the bytes of its head, and the place in it. */
  readonly text: { readonly pack: string; readonly head: number; readonly place: number };
  /** Days from 1970 to its date; 0 for none. */
  readonly day: number;
  readonly facets: ItemFacets;
  /** Characters of the title. */
  readonly title: number;
  /** Thousands of characters of its text. */
  readonly length: number;
  readonly past: boolean;
  /** Not yet in force. */
  readonly waiting: boolean;
  readonly sort: ItemSort;
  /** Decides between equals. */
  readonly order: number;
  /** Id of the item's record as it is now, when this one holds what it said before. */
  readonly now: string | null;
}

/** All items of a site by the ids of their records. */
export interface Items {
  /** Throws for a record of which the catalogue does not know. */
  find(id: string): Item;
  /** Number of items. */
  readonly count: number;
}

/**
 * Reads the catalogue of a site of this name as it stands on a day (ISO date); an item is made when it is asked for.
 */
export function itemsOf(
  { values, indexes }: Pick<SearchCatalogue, 'values' | 'indexes'>,
  site: string,
  today: string,
): Items {
  const byPrefix = new Map(
    indexes.map((index) => {
      const numbers = sumsOf(index.numbers, -1);
      return [
        index.prefix,
        {
          index,
          places: new Map(numbers.map((number, place) => [number, place])),
          days: sumsOf(index.days, 0),
          past: new Set(index.past),
          waiting: new Set(index.waiting),
          turned: new Map(
            (index.turns ?? [])
              .filter(([, day]) => day <= today)
              .map(([record, , state, past]) => [record, { state, past: past === 1 }]),
          ),
        },
      ] as const;
    }),
  );
  const prefixNow = indexes.find(({ old }) => !old)?.prefix ?? '';
  const facetsOf = (index: IndexCatalogue, place: number, state: number | undefined): ItemFacets => [
    ...itemFacets.map((name, facet) => {
      const value = name === 'state' && state !== undefined ? state : index.facets[facet]?.[place];
      return values[facet]?.[value ?? -1] ?? null;
    }),
    site,
  ];
  return {
    count: indexes.filter(({ old }) => !old).reduce((sum, { numbers }) => sum + numbers.length, 0),
    find(id) {
      const [, prefix = '', number] = /^(\D*)(\d+)$/.exec(id) ?? [];
      const known = byPrefix.get(prefix);
      const record = Number(number);
      const place = known?.places.get(record);
      if (!known || place === undefined)
        throw new Error('The index and the list of items are of different publications.');
      const { index, days, past, waiting, turned } = known;
      const turn = turned.get(record);
      return {
        id,
        text: {
          pack: index.texts.packs[packOf(record)] ?? '',
          head: index.texts.heads[packOf(record)] ?? 0,
          place: placeInPack(record),
        },
        day: days[place] ?? 0,
        facets: facetsOf(index, place, turn?.state),
        title: index.titles[place] ?? 0,
        length: index.lengths[place] ?? 0,
        past: turn?.past ?? past.has(record),
        waiting: !turn && waiting.has(record),
        sort: itemSorts[index.sorts?.[place] ?? 0] ?? 'other',
        order: record,
        now: index.old ? `${prefixNow}${record}` : null,
      };
    },
  };
}

/** What steps lead to, one after the other. */
function sumsOf(steps: readonly number[], start: number): number[] {
  let sum = start;
  return steps.map((step) => (sum += step));
}
