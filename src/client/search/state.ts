import { type FacetName, facetNames } from '../../domain/search/document.ts';
import { type SortOrder, sortOrders } from '../../domain/search/rank.ts';

/** Everything that a search consists of; all of it stands in the address. */
export interface SearchState {
  readonly question: string;
  readonly filters: Readonly<Record<FacetName, readonly string[]>>;
  /** First and last year, empty for an open end. */
  readonly from: string;
  readonly to: string;
  /** Also what items said before. */
  readonly old: boolean;
  readonly sort: SortOrder;
  readonly page: number;
}

/** Reads the state from the query part of an address; bad encoding and numbers count as absent. */
export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const page = Number(parameters.get('page'));
  const year = (name: string) => /^\d{4}$/.exec(parameters.get(name) ?? '')?.[0] ?? '';
  return {
    question: parameters.get('q') ?? '',
    filters: filtersFrom((name) => parameters.getAll(name)),
    from: year('from'),
    to: year('to'),
    old: parameters.get('old') === '1',
    sort: sortOrders.find((order) => order === parameters.get('sort')) ?? 'relevance',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** Chosen values per facet, each list given by a function. */
export const filtersFrom = (valuesOf: (name: FacetName) => readonly string[]): SearchState['filters'] =>
  Object.fromEntries(facetNames.map((name) => [name, valuesOf(name)])) as unknown as SearchState['filters'];

/** No filter, no range. */
export const unfiltered: Pick<SearchState, 'filters' | 'from' | 'to'> = {
  filters: filtersFrom(() => []),
  from: '',
  to: '',
};

/** True when some filter is chosen. */
export const isFiltered = ({ filters, from, to }: SearchState): boolean =>
  from !== '' || to !== '' || facetNames.some((name) => filters[name].length > 0);

/** The query part of the address of a state, with `?`; empty when nothing is asked. */
export function writeState({ question, filters, from, to, old, sort, page }: SearchState): string {
  const parameters = new URLSearchParams();
  if (question !== '') parameters.set('q', question);
  for (const name of facetNames) for (const value of filters[name]) parameters.append(name, value);
  if (from !== '') parameters.set('from', from);
  if (to !== '') parameters.set('to', to);
  if (old) parameters.set('old', '1');
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
