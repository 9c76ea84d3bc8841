import { type FacetName, facetNames } from './document.ts';

/** Chosen values per facet, in the order of `facetNames`; an empty list chooses all. */
export type FacetChoice = readonly (readonly string[])[];

/** Values of the facets of one item, in the same order; null for none. */
export type ItemFacets = readonly (string | null)[];

/** How many items each value of a facet would give. */
export interface FacetCount {
  readonly name: FacetName;
  readonly values: readonly { readonly label: string; readonly count: number; readonly chosen: boolean }[];
}

/**
 * True when an item has one of the chosen values of every facet, but for the facet left out; an item without a value
 * has none of them.
 */
export const passes = (facets: ItemFacets, choice: FacetChoice, leftOut = -1): boolean =>
  choice.every((values, facet) => {
    const value = facets[facet] ?? null;
    return facet === leftOut || values.length === 0 || (value !== null && values.includes(value));
  });

/**
 * Counts of every value among the items found, each facet under the choices of the others; values without items are
 * left out.
 */
export function countFacets(found: readonly ItemFacets[], choice: FacetChoice): FacetCount[] {
  return facetNames.map((name, facet) => {
    const chosen = choice[facet] ?? [];
    const counts = new Map(chosen.map((label) => [label, 0]));
    for (const item of found) {
      const value = item[facet] ?? null;
      if (value !== null && passes(item, choice, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([label, count]) => ({ label, count, chosen: chosen.includes(label) }));
    return { name, values: values.sort((a, b) => (a.label < b.label ? -1 : 1)) };
  });
}

/** True when the year of an item lies between two, either of which may be empty for an open end. */
export function isBetween(facets: ItemFacets, from: string, to: string): boolean {
  const year = yearOfItem(facets);
  if (from === '' && to === '') return true;
  return year !== null && (from === '' || year >= from) && (to === '' || year <= to);
}

/** Years of items, each once, oldest first. */
export const yearsOf = (found: readonly ItemFacets[]): string[] =>
  [...new Set(found.flatMap((facets) => yearOfItem(facets) ?? []))].sort();

const yearOfItem = (facets: ItemFacets): string | null => facets[facetNames.indexOf('year')] ?? null;
