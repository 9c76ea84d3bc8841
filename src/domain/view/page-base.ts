import type { Value } from './types.ts';

/** A meta tag in the head of a page. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** What all pages have. */
export interface PageBase {
  /**
   * Path without the base, with slashes at both ends; `/` for home. An old address may end as it did: `/art/1.html`.
   */
  readonly path: string;
  /** The heading of the page. */
  readonly title: string;
  /** Tells pages of one title apart: a document number, a date, the list it belongs to. */
  readonly distinction: string;
  readonly description: string;
  readonly crumbs: readonly Value[];
  readonly banners: readonly string[];
  readonly meta: readonly MetaTag[];
  /** JSON-LD objects without `@context`; URLs in them are full addresses. */
  readonly jsonLd: readonly Readonly<Record<string, unknown>>[];
  readonly noindex: boolean;
  /** Path of the Atom feed that belongs to the page, e.g. `/reports/feed.xml`. */
  readonly feed: string;
}
