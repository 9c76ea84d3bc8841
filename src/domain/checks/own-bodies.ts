import {
  ancestry,
  bodyOf,
  type Corpus,
  type Entry,
  type EntryOf,
  entriesOf,
  publisherOf,
} from '../corpus.ts';

/** What publishes an item, with all that belongs to it. */
export interface OwnBodies {
  /** The publisher, and what stands above it, nearest first. */
  readonly above: readonly EntryOf<'bodies'>[];
  /** The same, what stands below, who publishes with it, and what each of them was before. */
  readonly all: readonly EntryOf<'bodies'>[];
}

/** Looks up what belongs to the publisher of an item; of every publisher once. */
export function ownBodies(corpus: Corpus): (entry: Entry) => OwnBodies {
  const bodies = entriesOf(corpus, 'bodies');
  const below = Map.groupBy(bodies, ({ data }) => data.parent ?? '');
  const former = Map.groupBy(bodies, ({ data }) => data.successor ?? '');
  const familyOf = (id: string): OwnBodies => {
    const above = ancestry(corpus, id).flatMap((name) => bodyOf(corpus, name) ?? []);
    const all = new Set(above);
    // A set gives what is added to it while it is walked.
    for (const body of above.slice(0, 1)) addBelow(all, body);
    for (const body of all) for (const before of former.get(body.id) ?? []) all.add(before);
    return { above, all: [...all] };
  };
  const addBelow = (all: Set<EntryOf<'bodies'>>, top: EntryOf<'bodies'>): void => {
    const found = new Set([top]);
    for (const body of found) for (const lower of below.get(body.id) ?? []) found.add(lower);
    for (const body of found) all.add(body);
  };
  const known = new Map<string, OwnBodies>();
  const of = (id: string): OwnBodies => {
    const family = known.get(id) ?? familyOf(id);
    known.set(id, family);
    return family;
  };
  return (entry) => {
    const own = of(publisherOf(corpus, entry));
    const others = 'jointly' in entry.data ? (entry.data.jointly ?? []) : [];
    return { above: own.above, all: [...own.all, ...others.flatMap((id) => of(id).all)] };
  };
}
