import { mediaTypeOf } from '../files/media-types.ts';
import { caching, lastingPattern } from '../servers/served-site.ts';

/** What a store answers with a file. */
export interface ObjectHeaders {
  readonly type: string;
  readonly caching: string;
}

const lasting = new RegExp(lastingPattern('/'));

/** Whether a file is named by what it holds: what browsers have of it never gets old. */
export const isKeptForGood = (path: string): boolean => lasting.test(`/${path}`);

/** Type and caching of a file by its path from the root of a site. */
export const headersOf = (path: string): ObjectHeaders => ({
  type: mediaTypeOf(path),
  caching: isKeptForGood(path) ? caching.lasting : caching.other,
});

/** Goes up when `headersOf` says something else of files that were sent already: all are sent again. */
export const headersVersion = 1;
