import { isAsTyped, type Phrase } from '../../domain/search/asked.ts';
import type { Term } from '../../domain/search/query.ts';
import { type Wording, wordings } from '../../domain/search/rank.ts';
import { tagOf, untagged } from '../../domain/search/tags.ts';
import {
  beginningToken,
  nameToken,
  type PlacedToken,
  phraseTokens,
  soundBeginning,
} from '../../domain/search/tokens.ts';
import { namesAsked } from '../../domain/search/whole-names.ts';
import type { Found, Pagefind } from './pagefind.ts';

/** Records and the places in them at which something begins. */
type Places = ReadonlyMap<string, readonly number[]>;

/** Where a term stands in a record. */
export interface TermPlaces {
  readonly places: readonly number[];
  /** The first of the wordings that stands there. */
  readonly wording: Wording;
  /** Synonyms by which it was found. */
  readonly via: readonly string[];
}

/** All records that hold a term in one of its forms, exactly. */
export async function findTerm(
  engine: Pagefind,
  { phrases, sound, synonyms }: Pick<Term, 'phrases' | 'sound' | 'synonyms'>,
): Promise<ReadonlyMap<string, TermPlaces>> {
  const byPhrase = async (phrase: Phrase, wording: Wording, via: readonly string[]) => ({
    wording,
    via,
    found: await findPhrase(engine, phrase),
  });
  const all = await Promise.all([
    ...phrases.map((phrase) => byPhrase(phrase, isAsTyped(phrase) ? 'typed' : 'inflected', [])),
    ...synonyms.flatMap(({ text, phrases: written }) =>
      written.map((phrase) => byPhrase(phrase, 'synonym', [text])),
    ),
    ...(sound === null
      ? []
      : [{ wording: 'sound' as const, via: [], found: await findSound(engine, sound) }]),
  ]);
  const merged = new Map<string, TermPlaces>();
  for (const { wording, via, found } of all)
    for (const [id, starts] of found) {
      const known = merged.get(id);
      if (!known) merged.set(id, { places: starts, wording, via });
      else
        merged.set(id, {
          places: [...new Set([...known.places, ...starts])],
          wording: first(known.wording, wording),
          via: [...new Set([...known.via, ...via])],
        });
    }
  return merged;
}

const first = (one: Wording, other: Wording): Wording =>
  wordings.indexOf(other) < wordings.indexOf(one) ? other : one;

/** All records that are called just so. */
export async function findNamed(engine: Pagefind, required: readonly Term[]): Promise<ReadonlySet<string>> {
  const names = namesAsked(required);
  const found = await Promise.all(names.map((name) => engine.search(nameToken(name))));
  return new Set(found.flatMap(({ results }) => results.map(({ id }) => id)));
}

/** All records whose title or names begin a word with this sound. */
const findSound = (engine: Pagefind, sound: string): Promise<Places> =>
  findBeginning(engine, soundBeginning(sound));

/** All records with a token that begins so. */
async function findBeginning(engine: Pagefind, token: string): Promise<Places> {
  const { results } = await engine.search(token);
  return new Map(results.map(({ id, words }) => [id, words.map((location) => untagged(location)[0])]));
}

/** All records that hold a phrase, with the places at which it begins. */
async function findPhrase(engine: Pagefind, phrase: Phrase): Promise<Places> {
  const [only] = phrase;
  if (only?.loose === 'beginning') return findBeginning(engine, beginningToken(only.text));
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
