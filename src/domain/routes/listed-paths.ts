/**
 * Pages that are never for search engines: search, later pages of lists, histories and versions, comparisons, lists
 * of data, lists for frames, requests, pages to hang up.
 */
const folders = 'reports/compare|archive|schemas|embed|compliance/request|postings';
const unlisted = new RegExp(
  String.raw`^/search/$|/page/\d+/$|/history/$|/v/\d+/|/as-of/[^/]+/$|/posting/$|^/(?:${folders})/`,
);

/** The addresses of pages for search engines; neither what is gone nor what leads elsewhere is among them. */
export const listedPaths = (pages: readonly { readonly kind: string; readonly path: string }[]): string[] =>
  pages
    .filter(({ kind, path }) => kind !== 'gone' && kind !== 'moved' && !unlisted.test(path))
    .map(({ path }) => path);
