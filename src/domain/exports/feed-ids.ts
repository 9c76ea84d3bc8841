import { pathOf } from '../corpus.ts';
import type { ItemHistory } from '../revisions/history.ts';
import { absolute, type ViewContext } from '../view/context.ts';

/**
 * Names of items for feed readers (RFC 4287, 4.2.6): the first address of an item is its name for good, wherever it
 * moves. Where an item began at an address that had another one before, a number tells them apart.
 */
export function feedIds(context: ViewContext): (item: string) => string {
  const { items, gone } = context.history;
  const histories = [...items.values(), ...gone].sort(byAge);
  const began = [
    ...histories.map((history) => [history.item, firstAddress(history)] as const),
    ...context.corpus.entries
      .map(pathOf)
      .filter((item) => !items.has(item))
      .map((item) => [item, item] as const),
  ];
  const taken = new Map<string, number>();
  const ids = new Map<string, readonly [address: string, count: number]>();
  for (const [item, address] of began) {
    const count = (taken.get(address) ?? 0) + 1;
    taken.set(address, count);
    ids.set(item, [address, count]);
  }
  return (item) => {
    const [address, count] = ids.get(item) ?? [item, 1];
    return absolute(context, `/${address}/`) + (count > 1 ? `#${count}` : '');
  };
}

const firstAddress = ({ item, revisions }: ItemHistory): string => revisions[0]?.item ?? item;

/** Oldest first, so that no item that comes later takes a name away. */
function byAge(left: ItemHistory, right: ItemHistory): number {
  const [before, after] = [left.revisions[0]?.seconds ?? 0, right.revisions[0]?.seconds ?? 0];
  return before - after || (left.item < right.item ? -1 : 1);
}

/** The name of one act of an item. */
export const actId = (id: string, key: string): string => `${id}${id.includes('#') ? '.' : '#'}${key}`;
