import type { Redirect } from '../routes/redirects.ts';
import { type HistoryLead, historyLeads } from '../routes/unwritten-history.ts';
import type { Site } from '../schema/site.ts';

/** What servers are told of a built site. Addresses stand as they are read (`/政策/`), without the base. */
export interface ServedSite {
  readonly site: Pick<Site, 'sites' | 'search' | 'portal' | 'host' | 'downloads'>;
  /** The path that the site is published under, with slashes at both ends. */
  readonly base: string;
  /** Addresses of files of editors: `/files/2024/budget.csv`. */
  readonly files: readonly string[];
  /** Folders of pages in which files of editors may stand as well: `/reports/`. */
  readonly pages: readonly string[];
  /** Where addresses lead that moved, most asked for first. */
  readonly redirects: readonly Redirect[];
  /** Addresses of the notes that stand where an item was taken down. */
  readonly gone: readonly string[];
}

/** The first folder of an address: `files`; `''` at the root. */
export const folderOf = (address: string): string => /^\/([^/]+)\//.exec(address)?.[1] ?? '';

/** First folders of the files of editors; what stands at the root is the site's own. */
export const foldersOf = (files: Iterable<string>): string[] =>
  [...new Set([...files].map(folderOf))].filter((folder) => folder !== '').sort();

/** An address below the base, as it is read. */
export const placed = (base: string, address: string): string => base + address.slice(1);

/** An address below the base as browsers write it in a request. */
export const encoded = (base: string, address: string): string =>
  encodeURI(placed(base, address).toWellFormed()).replace(/[?#]/g, (sign) => (sign === '?' ? '%3F' : '%23'));

/** A name inside a regular expression. */
export const asPattern = (name: string): string => name.replace(/[\\^$.|?*+()[\]{}]/g, (sign) => `\\${sign}`);

/** Pattern of the addresses of files of editors, old ones in the archive among them, and of what pages stand there. */
export const filesPattern = ({ base, files }: Pick<ServedSite, 'base' | 'files'>): string =>
  `^${asPattern(base)}(?:${['archive', ...foldersOf(files)].map(asPattern).join('|')})/`;

/** Pattern of the lists that others may show in a frame. */
export const embedPattern = (base: string): string => `^${asPattern(base)}embed/`;

/** End of the address of a page. */
export const pageEnd = '/|\\.html';

/** Pattern of the addresses that are named by what they hold: what a browser has of them never gets old. */
export const lastingPattern = (base: string): string =>
  `^${asPattern(base)}(?:_astro|pagefind|search-data/[^/]+)/`;

/** What browsers do with what is named by what it holds, and with all else: they ask whether it is the same still. */
export const caching = { lasting: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** Where addresses of versions lead that are not written, by patterns of whole paths. */
export const unwrittenHistory = ({ site, base }: Pick<ServedSite, 'site' | 'base'>): HistoryLead[] =>
  historyLeads(site).map((lead) => ({
    ...lead,
    pattern: lead.pattern.replace('^(', () => `^(${asPattern(base)}`),
  }));
