import { type FacetName, facetNames } from '../document.ts';

/** Facets that are counted together, for few combinations of their values occur: of each group an item has one. */
const facetGroups = {
  when: ['year'],
  what: ['kind', 'board', 'state'],
  who: ['site', 'body'],
} as const satisfies Readonly<Record<string, readonly FacetName[]>>;
export type FacetGroup = keyof typeof facetGroups;

export const groupNames = Object.keys(facetGroups) as FacetGroup[];

/** Values of an item, by facet. */
export type FacetValues = Readonly<Record<FacetName, string | null>>;

/** Values of an item as the fields of the groups hold them. */
export const groupedValues = (values: FacetValues): Readonly<Record<FacetGroup, string>> => ({
  when: together('when', values),
  what: together('what', values),
  who: together('who', values),
});

const together = (group: FacetGroup, values: FacetValues): string =>
  JSON.stringify(facetGroups[group].map((facet) => values[facet]));

/** The group in which a facet is counted. */
export const groupOf = (facet: FacetName): FacetGroup =>
  groupNames.find((group) => placeIn(group, facet) >= 0) ?? 'what';

const placeIn = (group: FacetGroup, facet: FacetName): number =>
  (facetGroups[group] as readonly FacetName[]).indexOf(facet);

/** The value of a facet in what a field of its group holds; null for none. */
export const valueIn = (grouped: string, facet: FacetName): string | null =>
  (JSON.parse(grouped) as readonly (string | null)[])[placeIn(groupOf(facet), facet)] ?? null;

/** A value as the field holds it by which items are chosen. */
export const facetValue = (facet: FacetName, value: string): string => `${facet} ${value}`;

/** All values of an item by which it may be chosen. */
export const choosableValues = (values: FacetValues): string[] =>
  facetNames.flatMap((facet) => {
    const value = values[facet];
    return value === null ? [] : [facetValue(facet, value)];
  });
