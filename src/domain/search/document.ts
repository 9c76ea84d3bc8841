import type { Answer } from './answer.ts';
import type { ListPacks, TextPacks } from './packs.ts';

/** One item as search sees it: plain text, parted by section. */
export interface SearchDocument {
  /** Address without the base, e.g. `/reports/2020/rule-of-law/`. */
  readonly url: string;
  readonly title: string;
  /** What else it is called. */
  readonly aliases?: readonly string[];
  /** Its document number and its index number. */
  readonly codes?: readonly string[];
  readonly sort?: ItemSort;
  /** ISO date, or null. */
  readonly date: string | null;
  /** What is shown beside the title: kind, body. */
  readonly kind: string;
  readonly body: string;
  /** In words when the item is not simply in force, e.g. 废止. */
  readonly state: string | null;
  /** True for what is repealed, expired or withdrawn. */
  readonly past: boolean;
  /** True for what is not yet in force. */
  readonly waiting?: true;
  /** What state and `past` become on days to come that are known, oldest first. */
  readonly turns?: readonly { readonly day: string; readonly state: string; readonly past: boolean }[];
  /** Value of each facet in words, null where it has none. */
  readonly facets: Readonly<Record<ItemFacet, string | null>>;
  /** Names that are found by their sound, beside the title. */
  readonly names: readonly string[];
  readonly answer?: Answer;
  /** True where nothing is found by its sound. */
  readonly silent?: true;
  readonly sections: readonly SearchSection[];
}

/** What an item is for, as far as the order of results depends on it. */
export const itemSorts = ['other', 'service', 'body', 'staff', 'report', 'interpretation'] as const;
export type ItemSort = (typeof itemSorts)[number];

/** What the index as a whole needs to know of a document: all but its text. */
export interface SearchSummary
  extends Pick<
    SearchDocument,
    'url' | 'title' | 'aliases' | 'sort' | 'date' | 'past' | 'waiting' | 'turns' | 'facets'
  > {
  /** Characters of its text. */
  readonly length: number;
  /** Document numbers in its head, such as 栖政发〔2024〕9号. */
  readonly numbers: readonly string[];
  /** True when it is written in traditional characters. */
  readonly traditional: boolean;
}

/** Newest first, then by address: the order of the records of an index. */
export const newestFirst = (
  a: Pick<SearchDocument, 'date' | 'url'>,
  b: Pick<SearchDocument, 'date' | 'url'>,
): number => (a.date === b.date ? (a.url < b.url ? -1 : 1) : (a.date ?? '') > (b.date ?? '') ? -1 : 1);

/** A stretch of text under one heading; phrases never run from one block to the next. */
export interface SearchSection {
  /** Anchor on the page, or null for what stands before the first heading. */
  readonly id: string | null;
  readonly heading: string | null;
  /**
   * Where it stands if not on the item's own page: a page below the item's address (`v/3/`), or with a slash at its
   * beginning a file of the site.
   */
  readonly page?: string;
  /** Paragraphs, table rows, lines of typed data. */
  readonly blocks: readonly string[];
  /**
   * Set where each block but the heading is an answer by itself: a person, by name and post, then label and value in
   * turn, parted by tabs.
   */
  readonly answering?: 'people';
}

/** Facets of which every item has a value, or none. */
export const itemFacets = ['year', 'kind', 'body', 'board', 'state'] as const;
export type ItemFacet = (typeof itemFacets)[number];
/** All facets that a reader can choose from: the site too, when several are searched. */
export const facetNames = [...itemFacets, 'site'] as const;
export type FacetName = (typeof facetNames)[number];

/** What the browser knows of every item before it loads any: one small file beside the index. */
export interface SearchCatalogue {
  /** Version of the engine for which the indexes were written. */
  readonly engine: string;
  /** Values of the facets in the order of `itemFacets`. */
  readonly values: readonly (readonly string[])[];
  readonly indexes: readonly IndexCatalogue[];
  /** True when some document is written in traditional characters. */
  readonly traditional: boolean;
  /** Groups of words that are taken for each other; absent without any. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Present where there is a table of the sounds of characters. */
  readonly sounds?: true;
  /** Present where the site explains words. */
  readonly explains?: true;
}

/** One index. What it holds of records has their numbers; some numbers belong to no record. */
export interface IndexCatalogue {
  /** Names the state of the index and the folder in which the engine begins. */
  readonly generation: string;
  /** What stands before the number of a record in its id. */
  readonly prefix: string;
  /** True when it holds what items said before, under the numbers of the items as they are now. */
  readonly old: boolean;
  /**
   * Numbers of the records, each by how far it is from the one before; the first from -1. All lists below but those of
   * numbers have one value for each record, in this order.
   */
  readonly numbers: readonly number[];
  readonly lists: ListPacks;
  readonly texts: TextPacks;
  /** Days from the date of the record before to its own; the first from 1970, which is the date of what has none. */
  readonly days: readonly number[];
  /** For each facet in the order of `itemFacets`: indexes of the values, -1 for none. */
  readonly facets: readonly (readonly number[])[];
  /** Characters of the title. */
  readonly titles: readonly number[];
  /** Thousands of characters of its text. */
  readonly lengths: readonly number[];
  /** Indexes in `itemSorts`. */
  readonly sorts?: readonly number[];
  /** Numbers of what is repealed, expired or withdrawn. */
  readonly past: readonly number[];
  /** Numbers of what is not yet in force. */
  readonly waiting?: readonly number[];
  /**
   * What records become on days to come: number, ISO date, index of the value of the state, 1 for repealed or
   * expired; oldest first.
   */
  readonly turns?: readonly (readonly [record: number, day: string, state: number, past: 0 | 1])[];
}

/** What is said of an item with every part of its text. */
type SearchHead = Pick<SearchDocument, 'url' | 'title' | 'aliases' | 'date' | 'kind' | 'body' | 'state'>;

/** A part of the text of one item, from which excerpts are cut; loaded for the results that are shown. */
export interface SearchText extends SearchHead {
  readonly sections: readonly SearchSection[];
  /** With the beginning of the text, as far as it has any. */
  readonly answer?: Answer;
  readonly codes?: readonly string[];
  readonly names?: readonly string[];
}

/** Version of Pagefind whose files are written and read. */
export const engineVersion = '1.6.0';

/** What the browser loads first. */
export const catalogueFile = 'search-data/catalogue.json';

/** Folder of the engine's code below the site's base: of one version it is always the same. */
export const engineFolder = `pagefind/engine-${engineVersion}/`;

/** Folder of an index below the site's base. */
export const indexFolder = (generation: string): string => `pagefind/${generation}/`;

/** Traditional characters and, at the same places, the simplified ones: a file of its own, for few readers need it. */
export const traditionalFile = 'search-data/traditional.json';
export type TraditionalForms = readonly [traditional: string, simplified: string];

/** The same as a map. */
export const formsMap = ([from, to]: TraditionalForms): ReadonlyMap<string, string> => {
  const targets = [...to];
  return new Map([...from].map((character, at) => [character, targets[at] ?? character]));
};
