import { isAsTyped, type Phrase } from '../../domain/search/asked.ts';
import type { Term } from '../../domain/search/query.ts';
import { type Wording, wordings } from '../../domain/search/rank.ts';
import {
  beginningToken,
  joinedRuns,
  nameToken,
  phraseTokens,
  soundBeginning,
} from '../../domain/search/tokens.ts';
import { namesAsked } from '../../domain/search/whole-names.ts';
import type { Extent, Places, TokenLists } from './lists.ts';

/** Where a term stands in a record. */
export interface TermPlaces {
  readonly places: readonly number[];
  /** The first of the wordings that stands there. */
  readonly wording: Wording;
  /** Synonyms by which it was found. */
  readonly via: readonly string[];
}

/**
 * All records that hold a term in one of its forms, exactly. Of an extract the first place in title and headings and
 * the first in the text of each record are right, and others may be missing.
 */
export async function findTerm(
  lists: TokenLists,
  { phrases, sound, synonyms }: Pick<Term, 'phrases' | 'sound' | 'synonyms'>,
  extent: Extent = 'whole',
): Promise<ReadonlyMap<string, TermPlaces>> {
  const byPhrase = async (phrase: Phrase, wording: Wording, via: readonly string[]) => ({
    wording,
    via,
    found: await findPhrase(lists, phrase, extent),
  });
  const all = await Promise.all([
    ...phrases.map((phrase) => byPhrase(phrase, isAsTyped(phrase) ? 'typed' : 'inflected', [])),
    ...synonyms.flatMap(({ text, phrases: written }) =>
      written.map((phrase) => byPhrase(phrase, 'synonym', [text])),
    ),
    ...(sound === null
      ? []
      : [{ wording: 'sound' as const, via: [], found: await findBeginning(lists, soundBeginning(sound)) }]),
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
export async function findNamed(lists: TokenLists, required: readonly Term[]): Promise<Places> {
  const names = namesAsked(required);
  const found = await Promise.all(names.map((name) => findBeginning(lists, nameToken(name))));
  return new Map(found.flatMap((places) => [...places]));
}

/** All records with a token that begins so. */
const findBeginning = (lists: TokenLists, beginning: string, extent: Extent = 'whole'): Promise<Places> =>
  lists.find(beginning, extent);

/** All records that hold a phrase, with the places at which it begins. */
async function findPhrase(lists: TokenLists, phrase: Phrase, extent: Extent): Promise<Places> {
  const [only] = phrase;
  if (only?.loose === 'beginning') return findBeginning(lists, beginningToken(only.text), extent);
  const tokens = phraseTokens(phrase);
  const [first, ...others] = tokens;
  if (!first || others.length === 0) return first ? lists.find(first.token, extent) : new Map();
  const runs = extent === 'extract' ? joinedRuns(tokens) : null;
  if (runs && (await lists.isCommon(runs.first)) && (await lists.isCommon(runs.second)))
    return lists.find(runs.joined, 'extract');
  const kinds = await Promise.all(
    tokens.map(async ({ token, place }) => ({ token, place, isCommon: await lists.isCommon(token) })),
  );
  const look = (isCommon: boolean, among: TokenLists) =>
    Promise.all(
      kinds
        .filter((kind) => kind.isCommon === isCommon)
        .map(async ({ token, place }) => ({ place, places: await among.find(token, 'whole') })),
    );
  // Of common tokens only what stands near the others is loaded.
  const rare = await look(false, lists);
  if (rare.length === 0) return standingTogether(await look(true, lists));
  const near = standingTogether(rare);
  return near.size === 0
    ? near
    : standingTogether([...rare, ...(await look(true, lists.around(near.keys())))]);
}

/** Places of a token, and how many places it stands behind the beginning of a phrase. */
interface TokenPlaces {
  readonly place: number;
  readonly places: Places;
}

/** The places at which phrases begin of which all tokens are there. */
function standingTogether(tokens: readonly TokenPlaces[]): Places {
  const [rarest, ...others] = tokens.toSorted((a, b) => a.places.size - b.places.size);
  const starts = new Map<string, readonly number[]>();
  for (const [id, places] of rarest?.places ?? []) {
    const own = others.reduce<readonly number[]>(
      (left, { place, places: other }) => startsIn(left, other.get(id) ?? [], place),
      places.map((at) => at - (rarest?.place ?? 0)),
    );
    if (own.length > 0) starts.set(id, own);
  }
  return starts;
}

/** Those of some places behind which something stands so many places further. */
function startsIn(starts: readonly number[], places: readonly number[], behind: number): readonly number[] {
  if (starts.length === 0 || places.length === 0) return [];
  const known = new Set(places);
  return starts.filter((start) => known.has(start + behind));
}
