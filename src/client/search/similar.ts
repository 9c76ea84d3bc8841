import { beginning, inflected, type Phrase } from '../../domain/search/asked.ts';
import { joined } from '../../domain/search/comparable.ts';
import type { Region } from '../../domain/search/layout.ts';
import { regionOf } from '../../domain/search/layout.ts';
import { pairsOf, partsOf } from '../../domain/search/parts.ts';
import type { Query, Term } from '../../domain/search/query.ts';
import { type PartMatch, scoreOfParts } from '../../domain/search/rank.ts';
import { noSynonyms, type Thesaurus } from '../../domain/search/synonyms.ts';
import { isSearchable, unitsOf } from '../../domain/search/units.ts';
import { findTerm, type TermPlaces } from './engine.ts';
import type { Hit } from './find-items.ts';
import type { LoadedSite } from './load-site.ts';
import type { Pagefind } from './pagefind.ts';

/** Of the parts of a question an item must hold at least this share; where none holds so much, the smaller one. */
const leastShares = [0.5, 0.3];
/** Shorter words are found whole or not at all. */
const leastWord = 4;
/** More parts than this are not looked up. */
const mostParts = 16;

interface Part {
  readonly length: number;
  readonly places: ReadonlyMap<string, TermPlaces>;
}

/** An item that holds most of a question, and what that is worth. */
export interface SimilarHit {
  readonly hit: Hit;
  readonly worth: number;
}

/** Items that hold most of the parts of a question, and the parts as terms to be marked. */
export async function findSimilar(
  { engine, items, base }: LoadedSite,
  query: Query,
  thesaurus: Thesaurus = noSynonyms,
): Promise<{ found: SimilarHit[]; terms: Term[] }> {
  const phrases = partsOf(query, thesaurus).slice(0, mostParts);
  // Of a short word there are no parts worth showing.
  const isShort = (phrase: Phrase) => phrase.length < leastWord && beginning(phrase).length === 0;
  if (phrases.length === 1 && phrases.every(isShort)) return { found: [], terms: [] };
  const looked = await Promise.all(phrases.map((phrase) => lookUp(engine, phrase, thesaurus)));
  const parts = looked.flat();
  const held = new Map<string, { part: Part; region: Region; places: readonly number[] }[]>();
  for (const part of parts)
    for (const [id, { places }] of part.places) {
      const own = held.get(id) ?? [];
      const first = places.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY);
      own.push({ part, region: regionOf(first), places });
      held.set(id, own);
    }
  const scored = [...held].flatMap(([id, own]): (SimilarHit & { readonly share: number })[] => {
    const matches = own.map(
      ({ part, region }): PartMatch => ({ length: part.length, items: part.places.size, region }),
    );
    const { share, worth } = scoreOfParts(matches, parts, items.count);
    const item = share >= Math.min(...leastShares) ? items.find(id) : null;
    const places = own.map((held) => held.places);
    return item && item.now === null
      ? [
          {
            worth,
            share,
            hit: {
              ...item,
              base,
              exact: false,
              wording: 'inflected',
              via: [],
              region: 'text',
              places,
              before: null,
            },
          },
        ]
      : [];
  });
  const [most = []] = leastShares
    .map((least) => scored.filter(({ share }) => share >= least))
    .filter((found) => found.length > 0);
  return {
    found: most,
    terms: phrases.map((phrase) => ({ text: '', ...plainTerm(formsOf(phrase, thesaurus)) })),
  };
}

/** A word, or its pairs of characters when it occurs nowhere. */
async function lookUp(engine: Pagefind, phrase: Phrase, thesaurus: Thesaurus): Promise<Part[]> {
  const part = await partOf(engine, phrase, formsOf(phrase, thesaurus));
  if (part.places.size > 0 || phrase.length < 3) return [part];
  const pairs = pairsOf(phrase.map(({ text }) => text).join('')).map(unitsOf);
  return Promise.all(pairs.filter(isSearchable).map((pair) => partOf(engine, pair, [pair])));
}

/** A part as it stands, its English words inflected, the words that begin with it, and its synonyms. */
const formsOf = (phrase: Phrase, { othersOf }: Thesaurus): Phrase[] => [
  phrase,
  ...inflected(phrase),
  ...beginning(phrase),
  ...othersOf(joined(phrase)).map(unitsOf).filter(isSearchable),
];

const plainTerm = (phrases: readonly Phrase[]) => ({ phrases, sound: null, synonyms: [], quoted: false });

const partOf = async (engine: Pagefind, { length }: Phrase, phrases: readonly Phrase[]): Promise<Part> => ({
  length,
  places: await findTerm(engine, plainTerm(phrases)),
});
