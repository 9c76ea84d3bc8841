import { type FacetName, facetNames } from '../../domain/search/document.ts';

/** Everything that a search consists of; all of it stands in the address. */
export interface SearchState {
  readonly question: string;
  readonly filters: Readonly<Record<FacetName, readonly string[]>>;
  readonly page: number;
}

/** Reads the state from the query part of an address; bad encoding and numbers count as absent. */
export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const page = Number(parameters.get('page'));
  return {
    question: parameters.get('q') ?? '',
    filters: filtersFrom((name) => parameters.getAll(name)),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** Chosen values per facet, each list given by a function. */
export const filtersFrom = (valuesOf: (name: FacetName) => readonly string[]): SearchState['filters'] => ({
  year: valuesOf('year'),
  kind: valuesOf('kind'),
  body: valuesOf('body'),
});

/** True when some filter is chosen. */
export const isFiltered = ({ filters }: SearchState): boolean =>
  facetNames.some((name) => filters[name].length > 0);

/** The query part of the address of a state, with `?`; empty when nothing is asked. */
export function writeState({ question, filters, page }: SearchState): string {
  const parameters = new URLSearchParams();
  if (question !== '') parameters.set('q', question);
  for (const name of facetNames) for (const value of filters[name]) parameters.append(name, value);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
