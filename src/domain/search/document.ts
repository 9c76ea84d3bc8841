/** One item as search sees it: plain text, parted by section. */
export interface SearchDocument {
  /** Address without the base, e.g. `/reports/2020/rule-of-law/`. */
  readonly url: string;
  readonly title: string;
  /** Year under which it is filed, or null. */
  readonly year: string | null;
  /** Kind in words, e.g. 法治政府建设年度报告. */
  readonly kind: string;
  /** Name of the publishing body. */
  readonly body: string;
  /** ISO date, or null. */
  readonly date: string | null;
  readonly sections: readonly SearchSection[];
}

/** A stretch of text under one heading; phrases never run from one block to the next. */
export interface SearchSection {
  /** Anchor on the page, or null for what stands before the first heading. */
  readonly id: string | null;
  readonly heading: string | null;
  /** Paragraphs, table rows, lines of typed data. */
  readonly blocks: readonly string[];
}

/** What the browser knows of every item without loading it. */
export interface SearchItem {
  /** Pagefind's id of the record. */
  readonly id: string;
  readonly url: string;
  readonly date: string;
  /** Value of each facet, as an index into the facet's values; -1 for none. */
  readonly facets: readonly number[];
}

export const facetNames = ['year', 'kind', 'body'] as const;
export type FacetName = (typeof facetNames)[number];

/** All items and the values of their facets: one small file beside the index. */
export interface SearchCatalogue {
  /** Values per facet in the order of `facetNames`. */
  readonly values: readonly (readonly string[])[];
  readonly items: readonly SearchItem[];
}

/** The text of one item, from which excerpts are cut; loaded for the results that are shown. */
export interface SearchText {
  readonly title: string;
  readonly kind: string;
  readonly body: string;
  readonly date: string | null;
  readonly sections: readonly SearchSection[];
}
