import type { Statement } from '../manifest/statement.ts';
import { type ItemHistory, isGone, type MissingHistory, type SiteHistory } from './history.ts';

/** The histories of a site as pages ask for them. */
export interface HistoryIndex {
  readonly missing: MissingHistory | null;
  /** Of items that are public now, by collection and id. */
  readonly items: ReadonlyMap<string, ItemHistory>;
  /** Of items that were public once. */
  readonly gone: readonly ItemHistory[];
  /** Where an item that was renamed stands now: collections and ids. */
  readonly moved: ReadonlyMap<string, string>;
  /** What the site said of itself at each publication on record. */
  readonly publications: readonly Statement[];
}

/** Sorts histories by what became of the item; an address that another item has taken leads to that one. */
export function indexHistory(
  { missing, items, publications = [] }: SiteHistory,
  isPublic: (item: string) => boolean,
): HistoryIndex {
  const alive = new Map(
    items
      .filter((history) => !isGone(history) && isPublic(history.item))
      .map((history) => [history.item, history]),
  );
  const gone = new Map(
    items
      .filter((history) => isGone(history) && !alive.has(history.item) && !isPublic(history.item))
      .map((history) => [history.item, history]),
  );
  const moved = new Map(
    [...alive.values(), ...gone.values()].flatMap(({ item, former }) =>
      former
        .filter((old) => !alive.has(old) && !gone.has(old) && !isPublic(old))
        .map((old) => [old, item] as const),
    ),
  );
  return { missing, items: alive, gone: [...gone.values()], moved, publications };
}

/** No versions at all. */
export const noHistory: HistoryIndex = {
  missing: 'off',
  items: new Map(),
  gone: [],
  moved: new Map(),
  publications: [],
};
