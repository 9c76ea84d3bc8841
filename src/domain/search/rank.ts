import type { SearchItem } from './document.ts';

/** An item that holds the whole query. */
export interface Match {
  readonly item: SearchItem;
  /** The query stands in its title. */
  readonly inTitle: boolean;
}

/** What matches in the title first, then the newest, then by address so that the order is always the same. */
export function rank(matches: readonly Match[]): Match[] {
  return [...matches].sort(
    (a, b) =>
      Number(b.inTitle) - Number(a.inTitle) ||
      compare(b.item.date, a.item.date) ||
      compare(a.item.url, b.item.url),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
