import type { SearchDocument } from './document.ts';

/** A document that is made only when somebody needs its text. */
export interface SearchSource {
  readonly url: string;
  /** Digest of all that the document is made from; null where nothing tells, so that it is made each time. */
  readonly input: string | null;
  document(): SearchDocument;
}

/** A document that has been made already. */
export const sourceOf = (document: SearchDocument): SearchSource => ({
  url: document.url,
  input: null,
  document: () => document,
});
