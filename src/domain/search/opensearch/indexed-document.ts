import {
  type FacetName,
  facetNames,
  type ItemSort,
  itemSorts,
  type SearchDocument,
  type SearchText,
} from '../document.ts';
import { isInText, layBlocks, partOf, regionOf, wholeNames } from '../layout.ts';
import { stemOf } from '../stem.ts';
import { nameToken, pairsOfTokens, placeTokens } from '../tokens.ts';
import { type Unit, unitsOf } from '../units.ts';

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

/** A part of a text: its tokens, one string for each block and one for single units; and its sections as JSON. */
interface IndexedPart {
  readonly tokens: readonly string[];
  readonly stems: readonly string[];
  readonly shown: string;
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
  /** States that are others on other days. */
  readonly states: readonly { readonly state: string; readonly days: Days }[];
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
  readonly parts: readonly IndexedPart[];
  readonly old: readonly IndexedPart[];
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
  const zones = zonesOf(document);
  const standing = standingOf(document);
  const [always, ...later] = standing;
  const turns = later.length > 0;
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
    values: facetNames.flatMap((facet) => {
      const state = turns ? null : (always?.state ?? null);
      const value = facet === 'site' ? name : facet === 'state' ? state : facets[facet];
      return value === null ? [] : [facetValue(facet, value)];
    }),
    states: turns ? standing.flatMap(({ state, days }) => (state === null ? [] : [{ state, days }])) : [],
    pastDays: daysOf(({ past }) => past),
    waitingDays: daysOf(({ waiting }) => waiting),
    ...placesOf({ day: date ? Date.parse(date) / day : 0, title: [...title].length, length }, sort),
    names: wholeNames(document).map((whole) => nameToken(unitsOf(whole))),
    titleSounds: sounds.title,
    nameSounds: sounds.names,
    ...zones,
    old: old ? zonesOf(old).parts : [],
    shown: JSON.stringify(shown),
  };
}

/** A value as `values` holds it. */
export const facetValue = (facet: FacetName, value: string): string => `${facet} ${value}`;

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

/** Tokens of blocks, and those that differ by stems; with single units of all of them. */
interface Zone {
  readonly tokens: string[];
  readonly stems: string[];
  readonly units: Set<string>;
  readonly stemmed: Set<string>;
}

function zonesOf(
  document: SearchDocument,
): Pick<IndexedDocument, 'title' | 'titleStems' | 'heading' | 'headingStems' | 'parts'> {
  const newZone = (): Zone => ({ tokens: [], stems: [], units: new Set(), stemmed: new Set() });
  const [title, heading] = [newZone(), newZone()];
  const texts = new Map<number, Zone>();
  const parts = layBlocks(document, (units, start) => {
    const part = partOf(start) ?? 0;
    if (!isInText(start)) return add(regionOf(start) === 'title' ? title : heading, units);
    const zone = texts.get(part) ?? newZone();
    texts.set(part, zone);
    add(zone, units);
  });
  return {
    title: tokensOf(title.tokens, title.units),
    titleStems: tokensOf(title.stems, title.stemmed),
    heading: tokensOf(heading.tokens, heading.units),
    headingStems: tokensOf(heading.stems, heading.stemmed),
    parts: [...texts].map(([part, { tokens, stems, units, stemmed }]) => ({
      tokens: tokensOf(tokens, units),
      stems: tokensOf(stems, stemmed),
      shown: JSON.stringify(parts[part] ?? []),
    })),
  };
}

function add({ tokens, stems, units, stemmed }: Zone, all: readonly Unit[]): void {
  addTokens(placeTokens(all), tokens, units);
  if (all.some(({ type, text }) => type === 'word' && stemOf(text) !== null))
    addTokens(placeTokens(all, true), stems, stemmed);
}

function addTokens(all: readonly string[], blocks: string[], units: Set<string>): void {
  for (const token of all) units.add(token);
  blocks.push(pairsOfTokens(all).join(' '));
}

/** Where a single unit stands nobody asks. */
const tokensOf = (blocks: readonly string[], units: ReadonlySet<string>): string[] =>
  units.size > 0 ? [...blocks, [...units].join(' ')] : [];
