import { type ItemHistory, visible } from '../../revisions/history.ts';
import type { HistoryIndex } from '../../revisions/history-index.ts';
import type { Site } from '../../schema/site.ts';
import type { Address } from '../addresses.ts';
import { pagesOf } from '../list/parts.ts';
import { changesPath, historyPath, timelinePath, versionPath } from './paths.ts';
import { monthsOf, type SiteEvent } from './timeline.ts';

/** Pages of versions: the history of every item, its older versions and their changes, tombstones, old addresses. */
export function historyAddresses(index: HistoryIndex, titleOf: (path: string) => string): Address[] {
  const items = [...index.items.values()].flatMap(itemAddresses);
  const gone = index.gone.flatMap((history): Address[] => [
    { type: 'gone', path: `/${history.item}/`, history },
    ...oldPaths(history).map((path) => movedTo(path, history.item, titleOf)),
  ]);
  const moved = [...index.moved].flatMap(([old, item]) =>
    [`/${old}/`, historyPath(old)].map((path) => movedTo(path, item, titleOf)),
  );
  return [...items, ...gone, ...moved, ...formerLists(index)];
}

/** Lists by year in which an item stood once: when the last one leaves, the list leads to that of all years. */
function formerLists({ items, gone }: HistoryIndex): Address[] {
  const lists = new Map<string, string>();
  for (const { revisions } of [...items.values(), ...gone])
    for (const { item, year } of revisions) {
      if (year === null || item.startsWith('bodies/')) continue;
      const [collection = ''] = item.split('/');
      lists.set(`/years/${year}/`, '/');
      if (yearly.includes(collection)) lists.set(`/${collection}/${year}/`, `/${collection}/`);
    }
  return [...lists].map(([path, to]) => ({ type: 'moved', path, target: { path: to, title: to } }));
}

/** Collections with a list for each year. */
const yearly = ['reports', 'documents'];

/** Addresses that `site.yaml` leads elsewhere. */
export const redirectAddresses = (site: Site, titleOf: (path: string) => string): Address[] =>
  (site.redirects ?? []).map(({ from, to }) => ({
    type: 'moved',
    path: from,
    target: { path: to, title: titleOf(to) },
  }));

function itemAddresses(history: ItemHistory): Address[] {
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

/** Addresses of versions that were public before the item was taken down. */
const oldPaths = ({ item, revisions }: ItemHistory): string[] => [
  historyPath(item),
  ...(revisions.length < 2 ? [] : revisions.map(({ n }) => versionPath(item, n))),
];

const movedTo = (path: string, item: string, titleOf: (path: string) => string): Address => ({
  type: 'moved',
  path,
  target: { path: `/${item}/`, title: titleOf(`/${item}/`) },
});

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
