import type { Phrase, Term } from '../../domain/search/query.ts';
import { tagOf, untagged } from '../../domain/search/tags.ts';
import { latinToken, type PlacedToken, phraseTokens } from '../../domain/search/tokens.ts';
import type { Found, Pagefind } from './pagefind.ts';

/** Records and the places in them at which something begins. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** All records that hold a term in one of its forms, exactly. */
export async function findTerm(
  engine: Pagefind,
  { phrases, sound }: Pick<Term, 'phrases' | 'sound'>,
): Promise<Places> {
  const all = await Promise.all([
    ...phrases.map((phrase) => findPhrase(engine, phrase)),
    ...(sound === null ? [] : [findSound(engine, sound)]),
  ]);
  const [first = new Map()] = all;
  if (all.length === 1) return first;
  const merged = new Map<string, readonly number[]>();
  for (const places of all)
    for (const [id, starts] of places) merged.set(id, [...(merged.get(id) ?? []), ...starts]);
  return merged;
}

/** All records whose title or names begin a word with this sound. */
async function findSound(engine: Pagefind, sound: string): Promise<Places> {
  const { results } = await engine.search(latinToken(sound));
  return new Map(results.map(({ id, words }) => [id, words.map((location) => untagged(location)[0])]));
}

/** All records that hold a phrase, with the places at which it begins. */
async function findPhrase(engine: Pagefind, phrase: Phrase): Promise<Places> {
  const tokens = phraseTokens(phrase);
  const searches = await Promise.all(
    groupsOf(tokens).map(async (group) => ({
      group,
      results: (await engine.search(group.map(({ token }) => token).join(' '))).results,
    })),
  );
  const starts = new Map<string, number[] | null>();
  for (const [at, { group, results }] of searches.entries()) {
    const found = new Set<string>();
    for (const result of results) {
      const before = at === 0 ? null : starts.get(result.id);
      if (before === undefined) continue;
      const own = startsIn(result, group, before);
      if (own.length === 0) continue;
      starts.set(result.id, own);
      found.add(result.id);
    }
    for (const id of starts.keys()) if (!found.has(id)) starts.delete(id);
  }
  return starts as Map<string, number[]>;
}

/** Tokens that may be searched at once: no two with the same tag, and none that may stand at the same place. */
function groupsOf(tokens: readonly PlacedToken[]): PlacedToken[][] {
  const groups: PlacedToken[][] = [];
  for (const token of tokens) {
    const fits = (other: PlacedToken) =>
      tagOf(other.token) !== tagOf(token.token) && other.isWord === token.isWord;
    const group = groups.find((others) => others.every(fits));
    if (group) group.push(token);
    else groups.push([token]);
  }
  return groups;
}

/** Where in a record the phrase may begin, as far as some of its tokens tell; `before` is what others told. */
function startsIn(
  { words }: Found,
  group: readonly PlacedToken[],
  before: readonly number[] | null,
): number[] {
  const byTag = new Map(group.map(({ token }) => [tagOf(token), new Set<number>()]));
  for (const location of words) {
    const [place, tag] = untagged(location);
    byTag.get(tag)?.add(place);
  }
  const [first, ...others] = group.map(({ token, place }) => ({ place, places: byTag.get(tagOf(token)) }));
  if (!first?.places) return [];
  const candidates = before ?? [...first.places].map((place) => place - first.place);
  return candidates.filter(
    (start) =>
      first.places?.has(start + first.place) &&
      others.every(({ place, places }) => places?.has(start + place)),
  );
}
