import { type Corpus, dateOf, pathOf, urlOf } from '../corpus.ts';
import type { SiteHistory } from '../revisions/history.ts';
import { escapeXml } from '../text/xml.ts';

/** An address for search engines (https://www.sitemaps.org/protocol.html). */
export interface SitemapPage {
  /** Without the base. */
  readonly path: string;
  /** Day or instant at which it last became another (W3C Datetime); null where nobody knows. */
  readonly changed: string | null;
}

/** Addresses in one file; the protocol allows 50,000. */
const mostPages = 45_000;

/** The files of a sitemap; `home` is the address of the site with a slash at its end. */
export function sitemapFiles(
  pages: readonly SitemapPage[],
  home: string,
): readonly { readonly name: string; text(): string }[] {
  const sorted = () => pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const parts = Array.from({ length: Math.ceil(pages.length / mostPages) }, (_none, n) => ({
    name: `sitemap-${n}.xml`,
    text: () => listOf('urlset', 'url', sorted().slice(n * mostPages, (n + 1) * mostPages), home),
  }));
  const index = parts.map(({ name }) => ({ path: `/${name}`, changed: null }));
  return [
    { name: 'sitemap-index.xml', text: () => listOf('sitemapindex', 'sitemap', index, home) },
    ...parts,
  ];
}

const listOf = (list: string, item: string, pages: readonly SitemapPage[], home: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...pages.map(({ path, changed }) => {
      const address = escapeXml(home + encodeURI(path.slice(1)));
      return `<${item}><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</${item}>`;
    }),
    `</${list}>\n`,
  ].join('\n');

/**
 * When the page of each item last became another, by its address: when its last version was committed; without
 * versions the day of its publication.
 */
export function lastChanges(
  corpus: Corpus,
  { items }: Pick<SiteHistory, 'items'>,
): ReadonlyMap<string, string> {
  const committed = new Map(items.map(({ item, revisions }) => [item, revisions.at(-1)?.seconds]));
  return new Map(
    corpus.entries.flatMap((entry): [string, string][] => {
      const seconds = committed.get(pathOf(entry));
      const changed = seconds === undefined ? dateOf(entry) : new Date(seconds * 1000).toISOString();
      return changed === null ? [] : [[urlOf(entry), changed]];
    }),
  );
}
