import { olderPages, pagePath } from '../../routes/list-parts.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { Value } from '../types.ts';

/**
 * Links to the other pages of a list, of which the current one has no address; none for a list of one page. The same
 * on an older page however much is new.
 */
export function pagerOf({ labels }: ViewContext, path: string, page: number, count: number): Value[] {
  const older = olderPages(count);
  if (older === 0) return [];
  const to = (text: string, number: number): Value => ({ text, href: pagePath(path, number) });
  const { newest, previous, next, oldest } = labels.page;
  if (page === 0) return [{ text: newest }, to(next, older), ...(older > 1 ? [to(oldest, 1)] : [])];
  return [
    to(newest, 0),
    ...(page < older ? [to(previous, page + 1)] : []),
    { text: String(page) },
    ...(page > 1 ? [to(next, page - 1)] : []),
    ...(page > 2 ? [to(oldest, 1)] : []),
  ];
}

/** Title of one page of a list: older pages say which. */
export const pageTitle = ({ labels }: ViewContext, name: string, page: number): string =>
  page === 0 ? name : fill(labels.page.listTitle, { name, page });
