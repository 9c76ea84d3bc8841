import { type Region, regionOf, regions, titlePlace } from '../../domain/search/layout.ts';
import type { Query, Term } from '../../domain/search/query.ts';
import { type Wording, wordings } from '../../domain/search/rank.ts';
import { findNamed, findTerm, type TermPlaces } from './engine.ts';
import type { Item, Items } from './items.ts';
import type { LoadedSite } from './load-site.ts';

/** An item that holds the whole query, and where its terms stand. */
export interface Hit extends Item {
  /** Address of its site, with a slash at the end. */
  readonly base: string;
  /** It is called just so. */
  readonly exact: boolean;
  /** The last of the wordings by which it holds the terms. */
  readonly wording: Wording;
  /** Synonyms by which it was found where it does not say what was typed. */
  readonly via: readonly string[];
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
  readonly wording: Wording;
  readonly via: readonly string[];
}

/** All items that hold every required term, and none that is excluded; with `old` also in what they said before. */
export async function findItems(
  { engine, items, base, addOld }: LoadedSite,
  { required, excluded }: Query,
  old: boolean,
): Promise<Hit[]> {
  if (old) await addOld();
  const find = (terms: readonly Term[]) => Promise.all(terms.map((term) => findTerm(engine, term)));
  const [wanted, barred, named] = await Promise.all([
    find(required),
    find(excluded),
    findNamed(engine, required),
  ]);
  const held = wanted.map((places) => byItem(withNamed(places, named), items, old));
  const [first = new Map<string, Held>()] = held;
  return [...first.keys()].flatMap((id) => {
    const all = held.map((terms) => terms.get(id));
    const item = items.find(id);
    if (!all.every((term) => term !== undefined)) return [];
    return barred.some((places) => places.has(id)) ? [] : [hitOf(base, item, all, named.has(id))];
  });
}

/** What is called just so is found even where its text does not say so. */
const withNamed = (
  places: ReadonlyMap<string, TermPlaces>,
  named: ReadonlySet<string>,
): ReadonlyMap<string, TermPlaces> =>
  named.size === 0
    ? places
    : new Map([
        ...[...named].map(
          (id) => [id, { places: [titlePlace], wording: 'typed', via: [] } as const] as const,
        ),
        ...places,
      ]);

/** Places by the id of the item as it is now. */
function byItem(terms: ReadonlyMap<string, TermPlaces>, items: Items, old: boolean): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const [id, { places, wording, via }] of terms) {
    const item = items.find(id);
    const known = held.get(item.now ?? id);
    const best =
      known && wordings.indexOf(known.wording) < wordings.indexOf(wording) ? known : { wording, via };
    const all = { now: [], before: null, ...known, wording: best.wording, via: best.via };
    if (item.now === null) held.set(id, { ...all, now: places });
    else if (old) held.set(item.now, { ...all, before: { item, places } });
  }
  return held;
}

function hitOf(base: string, item: Item, terms: readonly Held[], exact: boolean): Hit {
  const ranks = terms.map(({ now }) =>
    now.length > 0 ? regions.indexOf(regionOf(Math.min(...now))) : regions.length - 1,
  );
  const past = terms.some(({ now }) => now.length === 0) ? terms.flatMap(({ before }) => before ?? []) : [];
  const [oldItem] = past.map((before) => before.item);
  return {
    ...item,
    base,
    exact,
    wording: wordings[Math.max(...terms.map(({ wording }) => wordings.indexOf(wording)))] ?? 'typed',
    via: terms.flatMap(({ wording, via }) => (wording === 'synonym' ? via : [])),
    region: regions[Math.max(...ranks)] ?? 'text',
    places: terms.map(({ now }) => now),
    before: oldItem ? { item: oldItem, places: past.map(({ places }) => places) } : null,
  };
}
