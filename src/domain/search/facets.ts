import { facetNames, type SearchCatalogue, type SearchItem } from './document.ts';

/** Chosen values per facet, in the order of `facetNames`; an empty list chooses all. */
export type FacetChoice = readonly (readonly number[])[];

/** How many items each value of a facet would give. */
export interface FacetCount {
  readonly name: (typeof facetNames)[number];
  readonly values: readonly {
    readonly index: number;
    readonly label: string;
    readonly count: number;
    readonly chosen: boolean;
  }[];
}

/** True when an item has one of the chosen values of every facet, but for the facet left out; an item without a value has none of them. */
export const passes = (item: SearchItem, choice: FacetChoice, leftOut = -1): boolean =>
  choice.every((values, facet) => {
    const value = item.facets[facet] ?? -1;
    return facet === leftOut || values.length === 0 || (value >= 0 && values.includes(value));
  });

/** Counts of every value among the items found, each facet under the choices of the others; values without items are left out. */
export function countFacets(
  catalogue: SearchCatalogue,
  found: readonly SearchItem[],
  choice: FacetChoice,
): FacetCount[] {
  return facetNames.map((name, facet) => {
    const counts = new Map<number, number>();
    for (const item of found) {
      const value = item.facets[facet] ?? -1;
      if (value >= 0 && passes(item, choice, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const chosen = choice[facet] ?? [];
    const values = (catalogue.values[facet] ?? []).flatMap((label, index) => {
      const count = counts.get(index) ?? 0;
      return count > 0 || chosen.includes(index)
        ? [{ index, label, count, chosen: chosen.includes(index) }]
        : [];
    });
    return { name, values };
  });
}
