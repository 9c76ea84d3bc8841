import { type ItemSort, itemSorts, type SearchDocument, type SearchText } from '../document.ts';
import { wholeNames } from '../layout.ts';
import { nameToken } from '../tokens.ts';
import { unitsOf } from '../units.ts';
import { choosableValues, groupedValues } from './facet-groups.ts';
import { type IndexedPart, zonesOf } from './zones.ts';

/** A stretch of days on which something holds; both ends belong to it, null for an open one. */
interface Days {
  readonly gte: string | null;
  readonly lt: string | null;
}

/** How an item stands on some days. */
export interface Standing {
  readonly days: Days;
  readonly state: string | null;
  readonly past: boolean;
  readonly waiting: boolean;
}

/** What is shown of an item beside its passages. */
export interface ShownItem {
  readonly base: string;
  readonly site: string;
  readonly sort: string;
  /** Values in the order of `itemFacets`; the state stands in `standing`. */
  readonly facets: readonly (string | null)[];
  readonly head: Omit<SearchText, 'sections'>;
  readonly standing: readonly Standing[];
}

/** What an index of OpenSearch holds of an item. */
export interface IndexedDocument {
  readonly base: string;
  readonly year: string | null;
  /** Of each facet its name and its value; the state only where it is the same on every day. */
  readonly values: readonly string[];
  /** The same, together. */
  readonly when: string;
  readonly what: string;
  readonly who: string;
  /** States that are others on other days. */
  readonly states: readonly { readonly state: string; readonly days: Days }[];
  /** Current on every day: neither past nor waiting. */
  readonly standing: 'current' | 'turning';
  readonly pastDays: readonly Days[];
  readonly waitingDays: readonly Days[];
  readonly sort: string;
  /** Places in the orders, as far as no question decides them: larger comes first, but in the last. */
  readonly fitness: number;
  readonly newest: number;
  readonly oldest: number;
  /** Decides between those that are equal in all else. */
  readonly order: number;
  readonly names: readonly string[];
  readonly titleSounds: readonly string[];
  readonly nameSounds: readonly string[];
  readonly title: readonly string[];
  readonly titleStems: readonly string[];
  readonly heading: readonly string[];
  readonly headingStems: readonly string[];
  readonly text: readonly string[];
  readonly textStems: readonly string[];
  readonly oldText: readonly string[];
  readonly oldTextStems: readonly string[];
  readonly passages: readonly string[];
  readonly oldPassages: readonly string[];
  readonly parts: readonly IndexedPart[];
  readonly oldParts: readonly IndexedPart[];
  /** `ShownItem` as JSON. */
  readonly shown: string;
}

/** A site as documents of the index name it. */
export interface IndexedSite {
  readonly name: string;
  /** Its address, with a slash at the end. */
  readonly base: string;
}

/** What an item is indexed by, beside itself. */
export interface IndexedItem {
  readonly document: SearchDocument;
  /** What it said before; null where that is nothing else. */
  readonly old: SearchDocument | null;
  /** Decides between items of one day that are equal in all else. */
  readonly order: number;
  readonly sounds: { readonly title: readonly string[]; readonly names: readonly string[] };
}

const day = 86_400_000;

/** The document of the index for an item. */
export function indexedDocument(
  { document, old, order, sounds }: IndexedItem,
  { name, base }: IndexedSite,
): IndexedDocument {
  const { url, title, aliases, date, kind, body, state, answer, facets, sections } = document;
  const { title: called, heading, text } = zonesOf(document);
  const before = old ? zonesOf(old).text : null;
  const standing = standingOf(document);
  const [always, ...later] = standing;
  const turns = later.length > 0;
  const values = { ...facets, state: turns ? null : (always?.state ?? null), site: name };
  const length = sections.reduce((sum, { blocks }) => sum + blocks.join('').length, 0);
  const daysOf = (holds: (on: Standing) => boolean) => standing.filter(holds).map((on) => on.days);
  const sort = document.sort ?? itemSorts[0];
  const shown: ShownItem = {
    ...{ base, site: name, sort, standing },
    facets: [facets.year, facets.kind, facets.body, facets.board, null],
    head: {
      ...{ url, title, date, kind, body, state },
      ...(aliases ? { aliases } : {}),
      ...(answer ? { answer } : {}),
    },
  };
  return {
    ...{ base, sort, order },
    year: facets.year,
    values: choosableValues(values),
    ...groupedValues(values),
    states: turns ? standing.flatMap(({ state, days }) => (state === null ? [] : [{ state, days }])) : [],
    standing: standing.some(({ past, waiting }) => past || waiting) ? 'turning' : 'current',
    pastDays: daysOf(({ past }) => past),
    waitingDays: daysOf(({ waiting }) => waiting),
    ...placesOf({ day: date ? Date.parse(date) / day : 0, title: [...title].length, length }, sort),
    names: wholeNames(document).map((whole) => nameToken(unitsOf(whole))),
    titleSounds: sounds.title,
    nameSounds: sounds.names,
    title: called.tokens,
    titleStems: called.stems,
    heading: heading.tokens,
    headingStems: heading.stems,
    text: text.tokens,
    textStems: text.stems,
    oldText: before?.tokens ?? [],
    oldTextStems: before?.stems ?? [],
    passages: text.passages,
    oldPassages: before?.passages ?? [],
    parts: text.parts,
    oldParts: before?.parts ?? [],
    shown: JSON.stringify(shown),
  };
}

/** What places are made of has so much room, each; the whole stays a number that JavaScript knows exactly. */
const [daysBefore, titles, lengths, undated] = [2 ** 16, 2 ** 10, 2 ** 12, 2 ** 18];

/** `rank` as numbers: days from 1970, characters of the title, characters of the text. */
function placesOf(
  { day, title, length }: { readonly day: number; readonly title: number; readonly length: number },
  sort: ItemSort,
): Pick<IndexedDocument, 'fitness' | 'newest' | 'oldest'> {
  const short = Math.min(title, titles - 1) * lengths + Math.min(Math.round(length / 1000), lengths - 1);
  const onDay = (of: number) => of * titles * lengths;
  const newest = onDay(day + daysBefore) + titles * lengths - 1 - short;
  return {
    newest,
    oldest: onDay(day === 0 ? undated : day + daysBefore) + short,
    fitness: newest + (sort === 'interpretation' ? 0 : onDay(undated)),
  };
}

/** How an item stands on every day, from the first to the last. */
function standingOf({ facets, past, waiting, turns = [] }: SearchDocument): Standing[] {
  const all = [
    { day: null, state: facets.state, past, waiting: waiting === true },
    ...turns.map(({ day, state, past }) => ({ day, state, past, waiting: false })),
  ];
  return all
    .map(({ day, ...on }, at) => ({ ...on, days: { gte: day, lt: all[at + 1]?.day ?? null } }))
    .filter(({ days: { gte, lt } }) => gte === null || lt === null || gte < lt);
}
