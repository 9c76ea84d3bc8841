import type { Statement } from '../manifest/statement.ts';
import type { Address } from './address.ts';
import { pagePath, pagesOf } from './list-parts.ts';

/** The page that holds a file against the lists of the site. */
export const verifyPath = '/verify/';
const logPath = '/verify/log/';
/** The list of all publications on record, or one of its older pages. */
export const publicationsPath = (page = 0): string => pagePath(logPath, page);

/** Pages of all publications on record. */
export const publicationAddresses = (publications: readonly Statement[]): Address[] =>
  pagesOf(publications.length).map((page) => ({ type: 'publications', path: publicationsPath(page), page }));
