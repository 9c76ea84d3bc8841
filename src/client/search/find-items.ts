import { type Region, regionOf, regions } from '../../domain/search/layout.ts';
import type { Query, Term } from '../../domain/search/query.ts';
import { findTerm, type TermPlaces } from './engine.ts';
import type { Item, Items } from './items.ts';
import type { LoadedSite } from './load-site.ts';

/** An item that holds the whole query, and where its terms stand. */
export interface Hit extends Item {
  /** Address of its site, with a slash at the end. */
  readonly base: string;
  /** False when it holds a word of the question only in another inflected form. */
  readonly typed: boolean;
  /** The least of the regions in which the terms stand. */
  readonly region: Region;
  /** Of each term, the places at which it begins. */
  readonly places: readonly (readonly number[])[];
  /** What it said before, when some term stands only there. */
  readonly before: { readonly item: Item; readonly places: readonly (readonly number[])[] } | null;
}

/** A term in one item: where it stands now, and where it stood before. */
interface Held {
  readonly now: readonly number[];
  readonly before: { readonly item: Item; readonly places: readonly number[] } | null;
  readonly typed: boolean;
}

/** All items that hold every required term, and none that is excluded; with `old` also in what they said before. */
export async function findItems(
  { engine, items, base, addOld }: LoadedSite,
  { required, excluded }: Query,
  old: boolean,
): Promise<Hit[]> {
  if (old) await addOld();
  const find = (terms: readonly Term[]) => Promise.all(terms.map((term) => findTerm(engine, term)));
  const [wanted, barred] = await Promise.all([find(required), find(excluded)]);
  const held = wanted.map((places) => byItem(places, items, old));
  const [first = new Map<string, Held>()] = held;
  return [...first.keys()].flatMap((id) => {
    const all = held.map((terms) => terms.get(id));
    const item = items.find(id);
    if (!all.every((term) => term !== undefined)) return [];
    return barred.some((places) => places.has(id)) ? [] : [hitOf(base, item, all)];
  });
}

/** Places by the id of the item as it is now. */
function byItem(terms: ReadonlyMap<string, TermPlaces>, items: Items, old: boolean): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const [id, { places, typed }] of terms) {
    const item = items.find(id);
    const known = held.get(item.now ?? id) ?? { now: [], before: null, typed: false };
    const all = { ...known, typed: known.typed || typed };
    if (item.now === null) held.set(id, { ...all, now: places });
    else if (old) held.set(item.now, { ...all, before: { item, places } });
  }
  return held;
}

function hitOf(base: string, item: Item, terms: readonly Held[]): Hit {
  const ranks = terms.map(({ now }) =>
    now.length > 0 ? regions.indexOf(regionOf(Math.min(...now))) : regions.length - 1,
  );
  const past = terms.some(({ now }) => now.length === 0) ? terms.flatMap(({ before }) => before ?? []) : [];
  const [oldItem] = past.map((before) => before.item);
  return {
    ...item,
    base,
    typed: terms.every(({ typed }) => typed),
    region: regions[Math.max(...ranks)] ?? 'text',
    places: terms.map(({ now }) => now),
    before: oldItem ? { item: oldItem, places: past.map(({ places }) => places) } : null,
  };
}
