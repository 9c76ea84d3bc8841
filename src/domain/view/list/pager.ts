import { pagePath, pageSize } from '../addresses.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { Value } from '../types.ts';

/** The slice of a long list that one page shows, page numbers counted from 1. */
export const sliceOf = <T>(values: readonly T[], page: number): readonly T[] =>
  values.slice((page - 1) * pageSize, page * pageSize);

/** Links to the other pages of a list; none for a list of one page. */
export function pagerOf({ labels }: ViewContext, path: string, page: number, count: number): Value[] {
  const pages = Math.ceil(count / pageSize);
  if (pages <= 1) return [];
  const numbers = Array.from({ length: pages }, (_, index) => index + 1).map((number) =>
    number === page ? { text: String(number) } : { text: String(number), href: pagePath(path, number) },
  );
  return [
    ...(page > 1 ? [{ text: labels.page.previous, href: pagePath(path, page - 1) }] : []),
    ...numbers,
    ...(page < pages ? [{ text: labels.page.next, href: pagePath(path, page + 1) }] : []),
  ];
}

/** Title of one page of a list: later pages say which. */
export const pageTitle = ({ labels }: ViewContext, name: string, page: number): string =>
  page === 1 ? name : fill(labels.page.listTitle, { name, page });
