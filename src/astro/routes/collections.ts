import type { Corpus } from '../../domain/corpus.ts';
import { type CollectionName, collectionNames } from '../../domain/schema/collections.ts';
import { storedEntry } from '../../io/store/stored-entry.ts';
import { bridge } from './bridge.ts';

type Stored = ReadonlyMap<string, ReturnType<typeof storedEntry>>;

let shown: Corpus | null = null;
let collections: ReadonlyMap<CollectionName, Stored> = new Map();
bridge.forget.push(() => {
  shown = null;
  collections = new Map();
});

/** The collections of the corpus that is shown now; in `dev` it changes. */
function current(): ReadonlyMap<CollectionName, Stored> {
  const corpus = bridge.handed?.corpus ?? null;
  if (corpus === shown) return collections;
  shown = corpus;
  const byName = Map.groupBy(corpus?.entries ?? [], ({ collection }) => collection);
  collections = new Map(
    collectionNames.map((name) => [
      name,
      new Map((byName.get(name) ?? []).map((entry) => [entry.id, storedEntry(entry)])),
    ]),
  );
  return collections;
}

/**
 * What `getCollection` and `getEntry` of Astro give: the public entries that were read and checked before, so that
 * the bundle holds no content. It is asked anew each time.
 */
export default new (class extends Map<CollectionName, Stored> {
  override get(name: CollectionName) {
    return current().get(name);
  }
  override has(name: CollectionName) {
    return current().has(name);
  }
})();
