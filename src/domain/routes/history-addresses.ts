import { hasChanged, type ItemHistory, visible } from '../revisions/history.ts';
import type { HistoryIndex } from '../revisions/history-index.ts';
import { isCollectionName } from '../schema/collections.ts';
import { traitsOf } from '../schema/traits.ts';
import type { Address } from './address.ts';
import { changesPath, historyPath, timelinePath, versionPath } from './history-paths.ts';
import { pagesOf } from './list-parts.ts';
import type { SiteEvent } from './site-event.ts';

/** Pages of versions: the history of every item that changed, its older versions and their changes, tombstones. */
export function historyAddresses(index: HistoryIndex): Address[] {
  const items = [...index.items.values()].flatMap(itemAddresses);
  const gone = index.gone.flatMap((history): Address[] => [
    { type: 'gone', path: `/${history.item}/`, history },
  ]);
  return [...items, ...gone];
}

/** Addresses below those of items that were taken down: they lead to the note that says so. */
export const goneAddresses = (index: HistoryIndex, titleOf: (path: string) => string): Address[] =>
  index.gone.flatMap((history) =>
    oldPaths(history.item, history).map((path) => movedTo(path, `/${history.item}/`, titleOf)),
  );

/** Lists by year in which an item stood once: when the last one leaves, the list leads to that of all years. */
export function formerLists({ items, gone }: HistoryIndex): Address[] {
  const lists = new Map<string, string>();
  for (const { revisions } of [...items.values(), ...gone])
    for (const { item, year } of revisions) {
      if (year === null || item.startsWith('bodies/')) continue;
      const [collection = ''] = item.split('/');
      lists.set(`/years/${year}/`, '/');
      if (isCollectionName(collection) && traitsOf(collection).byYear)
        lists.set(`/${collection}/${year}/`, `/${collection}/`);
    }
  return [...lists].map(([path, to]) => ({ type: 'moved', path, target: { path: to, title: to } }));
}

function itemAddresses(history: ItemHistory): Address[] {
  if (!hasChanged(history)) return [];
  const { item, revisions } = history;
  const shown = visible(history);
  return [
    { type: 'history', path: historyPath(item), history },
    ...shown.slice(1).map((revision): Address => {
      return { type: 'changes', path: changesPath(item, revision.n), history, revision };
    }),
    ...(revisions.length < 2 ? [] : shown).map((revision): Address => {
      return { type: 'version', path: versionPath(item, revision.n), history, revision };
    }),
  ];
}

/** Addresses below that of an item at which versions up to the last one were public before it was taken down. */
export function oldPaths(item: string, { revisions }: ItemHistory, last = revisions.length): string[] {
  const numbered = revisions.length < 2 ? [] : revisions.filter(({ n }) => n <= last);
  return [
    historyPath(item),
    ...numbered.map(({ n }) => versionPath(item, n)),
    ...numbered.slice(1).map(({ n }) => changesPath(item, n)),
  ];
}

/** The page at an old address, which says where to find what stood there. */
export const movedTo = (path: string, to: string, titleOf: (path: string) => string): Address => ({
  type: 'moved',
  path,
  target: { path: to, title: titleOf(to) },
});

/** Months in which something happened, newest first, with how much. */
export function monthsOf(events: readonly SiteEvent[]): { month: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { month } of events) counts.set(month, (counts.get(month) ?? 0) + 1);
  return [...counts].map(([month, count]) => ({ month, count })).sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** Pages of what the site published and changed: the newest, and one list for each month. */
export function timelineAddresses(events: readonly SiteEvent[]): Address[] {
  if (events.length === 0) return [];
  const months = monthsOf(events).flatMap(({ month, count }) =>
    pagesOf(count).map((page): Address => {
      return { type: 'timeline', path: timelinePath(month, page), month, page, events };
    }),
  );
  return [{ type: 'timeline', path: timelinePath(), month: null, page: 0, events }, ...months];
}
