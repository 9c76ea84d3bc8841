import type { Part, Passage } from '../../domain/search/excerpt.ts';
import type { FacetCount } from '../../domain/search/facets.ts';
import type { SearchState } from './state.ts';

/** What the page asks of the worker. */
export interface SearchRequest extends SearchState {
  readonly id: number;
}

/** One result as it is shown. */
export interface Result {
  /** Address of its site, with a slash at the end. */
  readonly base: string;
  readonly url: string;
  readonly title: readonly Part[];
  /** Other names that hold what was searched. */
  readonly aliases: readonly (readonly Part[])[];
  /** Synonyms by which it was found where it does not say what was typed. */
  readonly via: readonly string[];
  /** It was found by the sound of its title or of a name in it. */
  readonly sounds: boolean;
  readonly year: string | null;
  readonly kind: string;
  readonly board: string | null;
  readonly body: string;
  readonly date: string | null;
  readonly state: string | null;
  /** Repealed, expired or withdrawn: it stays so. */
  readonly past: boolean;
  readonly passages: readonly Passage[];
}

/** A fact of an answer, as it is shown. */
interface DirectFact {
  readonly label: string;
  readonly text: string;
  readonly href?: string;
}

/** What is told above the results: of what, and where that stands. */
export interface Direct {
  readonly name: string;
  /** In words, on the reader's day; null where that does not apply. */
  readonly state: string | null;
  readonly facts: readonly DirectFact[];
  readonly source: { readonly url: string; readonly title: string; readonly date: string | null };
}

/** What the worker answers. */
export type SearchAnswer =
  | {
      readonly id: number;
      readonly type: 'results';
      /** What was searched where that is not what was typed. Else null. */
      readonly readAs: string | null;
      /** Synonyms by which some of the items were found. */
      readonly synonyms: readonly string[];
      /** Items that hold the query under the filters. */
      readonly total: number;
      /** Items that hold it without filters. */
      readonly unfiltered: number;
      readonly facets: readonly FacetCount[];
      /** All years among the items that hold it, oldest first. */
      readonly years: readonly string[];
      /** What may be meant where nothing was found, best first. */
      readonly meant: readonly string[];
      /** What typed data answer. */
      readonly direct: readonly Direct[];
      readonly results: readonly Result[];
      /** Items that hold most of its parts, when few hold the whole. */
      readonly similar: readonly Result[];
      /** Names of sites that did not answer. */
      readonly silent: readonly string[];
      /** The engine of many sites did not answer: this is what one's own site holds. */
      readonly alone?: true;
      readonly page: number;
      readonly pages: number;
    }
  | { readonly id: number; readonly type: 'empty' }
  | { readonly id: number; readonly type: 'failed'; readonly reason: string };
