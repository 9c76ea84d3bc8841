import type { SearchText } from './document.ts';
import type { FacetChoice, FacetCount, ItemFacets } from './facets.ts';
import type { Query, Term } from './query.ts';
import type { Match, Preference, SortOrder } from './rank.ts';
import type { Thesaurus } from './synonyms.ts';

/** What a search page asks of an engine: a question that was read already, and which of its answers to give. */
export interface EngineQuestion {
  readonly query: Query;
  /** Also what items said before. */
  readonly old: boolean;
  /** First and last year, empty for an open end. */
  readonly from: string;
  readonly to: string;
  /** Chosen values of the facets. */
  readonly choice: FacetChoice;
  readonly sort: SortOrder;
  readonly preference: Preference;
  /** From 1; of a page behind the last one the last is given. */
  readonly page: number;
}

/** An item that was found. */
export interface FoundItem extends Pick<Match, 'exact' | 'wording' | 'region' | 'past' | 'sort'> {
  /** Of one item of a site always the same. */
  readonly id: string;
  /** Address of its site, with a slash at the end. */
  readonly base: string;
  readonly facets: ItemFacets;
  /** Synonyms by which it was found where it does not say what was typed. */
  readonly via: readonly string[];
  readonly texts: FoundTexts;
}

/** Texts of an item, loaded where they are shown. */
interface FoundTexts {
  /** The beginning, with what the item answers. */
  beginning(): Promise<SearchText>;
  /** The parts in which the terms stand; at least one. */
  now(): Promise<readonly SearchText[]>;
  /** Parts of what it said before; null unless some term stands only there. */
  readonly before: (() => Promise<readonly SearchText[]>) | null;
}

/** What an engine found. */
export interface EngineAnswer {
  /** Items that hold the query under years and facets, and without these. */
  readonly total: number;
  readonly unfiltered: number;
  /** Some item that holds it is called just so. */
  readonly exact: boolean;
  /** Synonyms by which items were found. */
  readonly synonyms: readonly string[];
  readonly facets: readonly FacetCount[];
  /** All years among the items that hold it, oldest first. */
  readonly years: readonly string[];
  readonly page: number;
  readonly pages: number;
  /** The items of the page. */
  readonly items: readonly FoundItem[];
  /** The first of all items, those of the first page at least. */
  readonly first: readonly FoundItem[];
  /** Items that hold most of the parts of the query, best first, and the parts as terms to be marked. */
  similar(thesaurus: Thesaurus, count: number): Promise<SimilarItems>;
}

/** Items that hold most of a question. */
export interface SimilarItems {
  readonly items: readonly FoundItem[];
  readonly terms: readonly Term[];
}

/** An engine that holds an index of one site or more. */
export interface SearchEngine {
  find(question: EngineQuestion): Promise<EngineAnswer>;
  /** What is made of an item of the site at an address; null where a site of others sends nothing fit for it. */
  shown<T>(base: string, make: () => Promise<T>): Promise<T | null>;
  /** Names of sites that did not answer. */
  silent(): string[];
}

/** Results on one page. */
export const resultsPerPage = 20;
