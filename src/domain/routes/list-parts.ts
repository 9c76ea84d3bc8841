/** Entries on one page of a long list; the first page has up to twice as many. */
const pageSize = 100;

/**
 * How many older pages a list of `count` entries has beside its first one, which shows the newest. They are numbered
 * from the oldest, 1, so that what is new changes the first page alone until there is enough for another.
 */
export const olderPages = (count: number): number => Math.max(0, Math.floor(count / pageSize) - 1);

/** Numbers of the pages of a list, newest first: 0, then the older ones. */
export const pagesOf = (count: number): number[] => {
  const older = olderPages(count);
  return [0, ...Array.from({ length: older }, (_none, index) => older - index)];
};

/** What one page shows of a list, newest first. */
export function sliceOf<T>(values: readonly T[], page: number): readonly T[] {
  const { length } = values;
  if (page === 0) return values.slice(0, length - olderPages(length) * pageSize);
  return values.slice(length - page * pageSize, length - (page - 1) * pageSize);
}

/** Path of one page of a list; the first has the plain path. */
export const pagePath = (path: string, page: number): string => (page === 0 ? path : `${path}page/${page}/`);

/** Entries of a collection that a body's own page shows; more stand on a list of their own. */
export const bodyPreview = 12;
