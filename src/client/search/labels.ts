import type { FacetName } from '../../domain/search/document.ts';
import type { SortOrder } from '../../domain/search/rank.ts';

/** Every word that the search page shows from its script; `{…}` is filled in. */
export interface SearchLabels {
  readonly searching: string;
  readonly total: string;
  readonly page: string;
  readonly nothing: string;
  readonly readAs: string;
  /** Stands before other names of an item. */
  readonly alias: string;
  /** An item that was found by synonyms. */
  readonly via: string;
  /** An item that was found by its sound. */
  readonly sounds: string;
  /** Between words of a list. */
  readonly list: string;
  readonly synonyms: string;
  /** Stands before what may be meant. */
  readonly meant: string;
  /** Heading of what typed data answer. */
  readonly direct: string;
  /** Stands before the item that says so. */
  readonly source: string;
  readonly nothingHint: string;
  readonly filtered: string;
  readonly clear: string;
  readonly filters: string;
  readonly empty: string;
  readonly failed: string;
  readonly facets: Readonly<Record<FacetName, string>>;
  /** Something that holds on a day. */
  readonly asOf: string;
  readonly previous: string;
  readonly next: string;
  readonly section: string;
  readonly read: string;
  readonly similar: string;
  readonly silent: string;
  /** The engine of many sites did not answer. */
  readonly alone: string;
  readonly old: string;
  readonly from: string;
  readonly to: string;
  readonly anyYear: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<SortOrder, string>>;
  readonly unfiltered: string;
  readonly request: string;
}
