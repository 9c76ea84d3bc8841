import { onceEach } from './once.ts';
import type { ComponentUse, Heading, Reference } from './prose/types.ts';
import type { AmendmentAction, AmendmentObstacle } from './schema/amendment.ts';
import type { Calendar } from './schema/calendar.ts';
import type { Catalogue } from './schema/catalogue.ts';
import type { CollectionName, CollectionSchemas, Data } from './schema/collections.ts';
import type { Glossary } from './schema/glossary.ts';
import type { Members } from './schema/members.ts';
import type { Site } from './schema/site.ts';
import type { Synonyms } from './schema/synonyms.ts';
import { traitsOf } from './schema/traits.ts';

/** What the rest of the house needs of a document's text without loading it. */
export interface ProseSummary {
  /** Names the stored text (`Prose`): digest of the text and of the code that parsed it. */
  readonly digest: string;
  /** Of the text as it was typed, whatever code parsed it: what is shown to readers. */
  readonly fingerprint: string;
  readonly headings: readonly Heading[];
  /** Ids in the text to which links may lead: of headings, articles, notes. */
  readonly anchors: readonly string[];
  readonly references: readonly Reference[];
  /** Author components with their props. */
  readonly components: readonly ComponentUse[];
  /** True when there is anything to read. */
  readonly hasText: boolean;
}

/** One item: a file of a collection with its typed front matter. */
export interface EntryOf<C extends CollectionName> {
  readonly collection: C;
  /** Path below the collection, e.g. `2020/rule-of-law`. */
  readonly id: string;
  /** Source file relative to the project, e.g. `content/reports/2020/rule-of-law.mdx`. */
  readonly file: string;
  readonly data: Data<C>;
  readonly prose: ProseSummary;
}
export type Entry = { [C in CollectionName]: EntryOf<C> }[CollectionName];

/** What a decision did with one article of another document. */
export interface ArticleChange {
  /** Path of the document that decided it, and the place of the instruction in it. */
  readonly by: string;
  readonly index: number;
  readonly action: AmendmentAction;
  /** What the article is called since. */
  readonly article: string;
  /** Its anchor in the text that it is in since. */
  readonly anchor: string;
  /** What it said and says, line by line, without its name; null where it was put in or repealed. */
  readonly before: string | null;
  readonly after: string | null;
}

/** An instruction of a document that cannot be followed. */
export interface RefusedAmendment {
  /** Path of the document, and the place of the instruction in it. */
  readonly by: string;
  readonly index: number;
  readonly obstacle: AmendmentObstacle;
  /** Words that show it. */
  readonly found?: string;
}

/** The text of a document from a day on (ISO date; empty: nobody says since when) until the next one. */
export interface TextState {
  readonly since: string;
  readonly prose: ProseSummary;
  /** What made it; none for the text as it was first published. */
  readonly changes: readonly ArticleChange[];
}

/** The whole site as one typed value: everything before it makes it, everything after it takes it. */
export interface Corpus {
  readonly site: Site;
  /** Public entries (no drafts) in order of path. */
  readonly entries: readonly Entry[];
  /** Entries by `collection/id`. */
  readonly byPath: ReadonlyMap<string, Entry>;
  /** The day of the build, ISO date: what is in force, what lies in the future. */
  readonly today: string;
  /** What each collection holds, with the fields that a maintainer has added. */
  readonly schemas: CollectionSchemas;
  /** What must be public; null for a site that does not say. */
  readonly catalogue: Catalogue | null;
  /** The days on which work is done; null for a site that does not say. */
  readonly calendar: Calendar | null;
  /** Words that search takes for each other; null for a site that names none. */
  readonly synonyms: Synonyms | null;
  /** Words that pages explain; null for a site that explains none. */
  readonly glossary: Glossary | null;
  /** Sites that `members.yaml` names; null without such a file. */
  readonly members: Members | null;
  readonly amended: AmendedTexts;
  readonly stated: StatedParts;
}

/**
 * What of the contents that the catalogue asks for stands in texts without a heading of its own: by path of the item
 * the id of the obligation and the title of the part, a line each.
 */
export type StatedParts = ReadonlyMap<string, ReadonlySet<string>>;
export const nothingStated: StatedParts = new Map();

/** What documents make of the texts of others. */
export interface AmendedTexts {
  /** By path: all that the text of a document ever was and will be, oldest first, two or more. */
  readonly texts: ReadonlyMap<string, readonly TextState[]>;
  readonly refused: readonly RefusedAmendment[];
}
export const nothingAmended: AmendedTexts = { texts: new Map(), refused: [] };

/** What the files beside the documents say of a site. */
export type Asked = Pick<Corpus, 'catalogue' | 'calendar' | 'synonyms' | 'glossary' | 'members'>;
export const nothingAsked: Asked = {
  catalogue: null,
  calendar: null,
  synonyms: null,
  glossary: null,
  members: null,
};

/** The time zone whose calendar decides what day it is. */
export const timezoneOf = (site: Pick<Site, 'timezone'>): string => site.timezone ?? 'Asia/Shanghai';

/** Collection and id in one: `reports/2020/rule-of-law`. */
export const pathOf = (entry: Pick<Entry, 'collection' | 'id'>): string => `${entry.collection}/${entry.id}`;

/** Address without the base: `/reports/2020/rule-of-law/`. */
export const urlOf = (entry: Pick<Entry, 'collection' | 'id'>): string => `/${pathOf(entry)}/`;

/** Puts a site together; drafts stay outside. */
export function buildCorpus(
  site: Site,
  all: readonly Entry[],
  today: string,
  schemas: CollectionSchemas,
  { catalogue, calendar, synonyms, glossary, members }: Asked = nothingAsked,
): Corpus {
  const sorted = all
    .filter((entry) => entry.data.draft !== true)
    .map((entry): [string, Entry] => [pathOf(entry), entry])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const entries = sorted.map(([, entry]) => entry);
  return {
    site,
    entries,
    byPath: new Map(sorted),
    today,
    schemas,
    catalogue,
    calendar,
    synonyms,
    glossary,
    members,
    amended: nothingAmended,
    stated: nothingStated,
  };
}

const byPathOrder = (a: Entry, b: Entry) => (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0);

/** True for an item of a collection, whose data is typed then. */
export const isOf = <C extends CollectionName>(
  entry: Pick<Entry, 'collection'> | undefined,
  collection: C,
): entry is EntryOf<C> => entry?.collection === collection;

/** True for a body, which publishes. */
export const isBody = ({ collection }: Pick<Entry, 'collection'>): boolean =>
  traitsOf(collection).areBodies === true;

/** The number that its office gave an item; null for none. */
export const numberOf = ({ collection, data }: Entry): string | null =>
  traitsOf(collection).number?.(data) ?? null;

const byCollection = onceEach((corpus: Corpus) =>
  Map.groupBy(corpus.entries, ({ collection }) => collection),
);

/** The entries of one collection, whichever it is. */
export const itemsOf = (corpus: Corpus, collection: CollectionName): readonly Entry[] =>
  byCollection(corpus).get(collection) ?? [];

/** The entries of one collection, typed. */
export const entriesOf = <C extends CollectionName>(corpus: Corpus, collection: C): readonly EntryOf<C>[] =>
  itemsOf(corpus, collection) as unknown as readonly EntryOf<C>[];

/** Id of the body that publishes the entry; a body publishes itself. */
export function publisherOf(corpus: Pick<Corpus, 'site'>, entry: Entry): string {
  if (isBody(entry)) return entry.id;
  return ('publisher' in entry.data ? entry.data.publisher : undefined) ?? corpus.site.publisher;
}

/** A body by id. */
export const bodyOf = (corpus: Corpus, id: string): EntryOf<'bodies'> | undefined => {
  const entry = corpus.byPath.get(`bodies/${id}`);
  return isOf(entry, 'bodies') ? entry : undefined;
};

/** Ids of a body and of all bodies above it, nearest first. */
export function ancestry(corpus: Corpus, id: string): readonly string[] {
  const chain: string[] = [];
  for (
    let next: string | undefined = id;
    next && !chain.includes(next);
    next = bodyOf(corpus, next)?.data.parent
  )
    chain.push(next);
  return chain;
}

/** The date by which an entry is listed: published, else issued. */
export const dateOf = (entry: Entry): string | null => entry.data.published ?? entry.data.issued ?? null;

/** The year under which an entry is filed: of a report its own, else that of its date. */
export function yearOf(entry: Entry): string | null {
  return traitsOf(entry.collection).year?.(entry.data) ?? dateOf(entry)?.slice(0, 4) ?? null;
}

/** Newest first; of one day as they stood. */
function byDate(a: Entry, b: Entry): number {
  const [left, right] = [dateOf(a) ?? '', dateOf(b) ?? ''];
  return left === right ? 0 : left < right ? 1 : -1;
}

/** Newest first, then by path. */
export const byDateDescending = (a: Entry, b: Entry): number => byDate(a, b) || byPathOrder(a, b);

/** The entries of a corpus that fit, newest first, then by path: in that order they stand there. */
export const newestEntries = (corpus: Pick<Corpus, 'entries'>, fits: (entry: Entry) => boolean): Entry[] =>
  corpus.entries.filter(fits).sort(byDate);
