import { fill, type Labels } from './labels.ts';
import type { PageCard } from './page-types.ts';

/** Titles for the browser's window and for search engines, by path: no two pages have the same. */
export function windowTitles(
  pages: readonly PageCard[],
  siteName: string,
  { bracketed }: Pick<Labels['marks'], 'bracketed'>,
): Map<string, string> {
  const count = new Map<string, number>();
  for (const { title } of pages) count.set(title, (count.get(title) ?? 0) + 1);
  const used = new Set<string>();
  return new Map(
    pages.map((page) => {
      const named =
        (count.get(page.title) ?? 0) > 1
          ? fill(bracketed, { what: page.title, more: page.distinction })
          : page.title;
      const own = used.has(named) ? `${named} ${page.path}` : named;
      used.add(own);
      return [page.path, page.path === '/' ? siteName : `${own} - ${siteName}`];
    }),
  );
}
