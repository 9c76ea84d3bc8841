import type { FacetName } from '../../domain/search/document.ts';
import type { Part, Passage } from '../../domain/search/excerpt.ts';
import type { FacetCount } from '../../domain/search/facets.ts';

/** What the page asks of the worker. */
export interface SearchRequest {
  readonly id: number;
  readonly question: string;
  /** Chosen labels per facet. */
  readonly filters: Readonly<Record<FacetName, readonly string[]>>;
  /** Page of results, counted from 1. */
  readonly page: number;
}

/** One result as it is shown. */
export interface Result {
  readonly url: string;
  readonly title: readonly Part[];
  readonly kind: string;
  readonly body: string;
  readonly date: string | null;
  readonly passages: readonly Passage[];
}

/** What the worker answers. */
export type SearchAnswer =
  | {
      readonly id: number;
      readonly type: 'results';
      /** Items that hold the query under the filters. */
      readonly total: number;
      /** Items that hold it without filters. */
      readonly unfiltered: number;
      readonly facets: readonly FacetCount[];
      readonly results: readonly Result[];
      readonly page: number;
      readonly pages: number;
    }
  | { readonly id: number; readonly type: 'empty' }
  | { readonly id: number; readonly type: 'failed'; readonly reason: string };

/** Results on one page. */
export const resultsPerPage = 20;
