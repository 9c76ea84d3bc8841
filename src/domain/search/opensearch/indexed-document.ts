import { itemSorts, type SearchDocument, type SearchSection, type SearchText } from '../document.ts';
import { isInText, layBlocks, partOf, regionOf, wholeNames } from '../layout.ts';
import { nameToken, placeTokens } from '../tokens.ts';
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

/** A part of a text: its tokens, one string for each block, and what is shown of it. */
interface IndexedPart {
  readonly tokens: readonly string[];
  readonly stems: readonly string[];
  readonly text: { readonly sections: readonly SearchSection[] };
}

/** What is shown of an item beside its passages. */
type Head = Omit<SearchText, 'sections'>;

/** What an index of OpenSearch holds of an item. */
export interface IndexedDocument {
  readonly base: string;
  readonly site: string;
  readonly year: string | null;
  readonly kind: string | null;
  readonly body: string | null;
  readonly board: string | null;
  readonly states: readonly { readonly state: string; readonly days: Days }[];
  readonly pastDays: readonly Days[];
  readonly waitingDays: readonly Days[];
  readonly sort: string;
  readonly day: number;
  readonly undated: 0 | 1;
  readonly titleLength: number;
  readonly length: number;
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
  /** Values in the order of `itemFacets`; the state stands in `standing`. */
  readonly facets: { readonly values: readonly (string | null)[] };
  readonly head: Head;
  readonly standing: { readonly all: readonly Standing[] };
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
  const length = sections.reduce((sum, { blocks }) => sum + blocks.join('').length, 0);
  const daysOf = (holds: (on: Standing) => boolean) => standing.filter(holds).map((on) => on.days);
  return {
    ...{ base, site: name, order },
    year: facets.year,
    kind: facets.kind,
    body: facets.body,
    board: facets.board,
    states: standing.flatMap(({ state, days }) => (state === null ? [] : [{ state, days }])),
    pastDays: daysOf(({ past }) => past),
    waitingDays: daysOf(({ waiting }) => waiting),
    sort: document.sort ?? itemSorts[0],
    day: date ? Date.parse(date) / day : 0,
    undated: date ? 0 : 1,
    titleLength: [...title].length,
    length: Math.round(length / 1000),
    names: wholeNames(document).map((whole) => nameToken(unitsOf(whole))),
    titleSounds: sounds.title,
    nameSounds: sounds.names,
    ...zones,
    old: old ? zonesOf(old).parts : [],
    facets: { values: [facets.year, facets.kind, facets.body, facets.board, null] },
    head: {
      ...{ url, title, date, kind, body, state },
      ...(aliases ? { aliases } : {}),
      ...(answer ? { answer } : {}),
    },
    standing: { all: standing },
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

/** Tokens of blocks, and those that differ by stems. */
interface Zone {
  readonly tokens: string[];
  readonly stems: string[];
}

function zonesOf(
  document: SearchDocument,
): Pick<IndexedDocument, 'title' | 'titleStems' | 'heading' | 'headingStems' | 'parts'> {
  const newZone = (): Zone => ({ tokens: [], stems: [] });
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
    title: title.tokens,
    titleStems: title.stems,
    heading: heading.tokens,
    headingStems: heading.stems,
    parts: [...texts].map(([part, zone]) => ({ ...zone, text: { sections: parts[part] ?? [] } })),
  };
}

function add({ tokens, stems }: Zone, units: readonly Unit[]): void {
  const plain = placeTokens(units).join(' ');
  tokens.push(plain);
  const stemmed = placeTokens(units, true).join(' ');
  if (stemmed !== plain) stems.push(stemmed);
}
