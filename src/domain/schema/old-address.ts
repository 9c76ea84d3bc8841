import { decodedPath } from '../href.ts';

/** Signs that no address holds as they are: browsers write them as `%` and two digits. */
const unfit = /[\s\p{C}"<>\\^`{|}?#]/u;

/**
 * True for the path of a page as another system had it, below the base path: capitals, `.html`, `_`, Chinese as it is
 * or encoded. It names one page, so it has no query, and no part of it leads elsewhere.
 */
export function isOldAddress(value: string): boolean {
  const path = decodedPath(value);
  if (path === null || !/^\/[^/]/.test(path) || unfit.test(value) || !value.isWellFormed()) return false;
  const isHidden = /[\p{C}\\]/u.test(path) || path.split('/').length !== value.split('/').length;
  return !isHidden && !path.includes('//') && path.split('/').every((part) => part !== '.' && part !== '..');
}
