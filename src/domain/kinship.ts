import { type Corpus, type Entry, type EntryOf, entriesOf, isOf, pathOf, publisherOf } from './corpus.ts';
import { onceEach } from './once.ts';

/** Why one item is worth reading beside another; `name` is what both share. */
export type Kinship = 'earlier' | 'later' | 'law' | 'founded' | 'basis' | 'theme' | 'keyword';

export interface Kin {
  readonly why: Kinship;
  /** The law, theme or keyword that both share; empty where nothing is to be named. */
  readonly name: string;
  readonly entry: Entry;
}

/** What is shared by more items than this says little of them. */
const mostSharing = 100;
const mostKin = 5;

type Service = EntryOf<'services'>;
type Document = EntryOf<'documents'>;

/** Items by what they share, each list in order of path; made once for a corpus, from data alone. */
interface Index {
  readonly byLaw: ReadonlyMap<string, readonly Service[]>;
  readonly byTitle: ReadonlyMap<string, readonly Document[]>;
  readonly byTheme: ReadonlyMap<string, readonly Service[]>;
  readonly byKeyword: ReadonlyMap<string, readonly Entry[]>;
  /** What stands beside a document that recurs, by its path. */
  readonly byPeriod: ReadonlyMap<string, readonly Kin[]>;
}

/**
 * What else is worth reading beside an item, at most five: the period before and after, the law that it rests on where
 * that stands here, items on the same law, of the same theme, with the same keyword.
 */
export function kinOf(corpus: Corpus, entry: Entry): Kin[] {
  const index = indexOf(corpus);
  const found = [
    ...periodsOf(index, entry),
    ...(isOf(entry, 'services') ? ofService(corpus, index, entry) : []),
    ...(isOf(entry, 'documents')
      ? kin('founded', '', index.byLaw.get(lawName(entry.data.title)), entry)
      : []),
    ...(entry.data.keywords ?? []).flatMap((word) => kin('keyword', word, index.byKeyword.get(word), entry)),
  ];
  const seen = new Set([pathOf(entry)]);
  return found.filter((one) => !seen.has(pathOf(one.entry)) && seen.add(pathOf(one.entry))).slice(0, mostKin);
}

function ofService(corpus: Corpus, { byLaw, byTitle, byTheme }: Index, entry: Service): Kin[] {
  const laws = [...new Set(entry.data.basis.map(({ title }) => lawName(title)))];
  const { theme } = entry.data;
  const here = publisherOf(corpus, entry);
  const alike = (theme && byTheme.get(theme)) || [];
  const [own, others] = [true, false].map((isOwn) =>
    alike.filter((other) => (publisherOf(corpus, other) === here) === isOwn),
  );
  return [
    ...laws.flatMap((law) => kin('law', '', byTitle.get(law), entry)),
    ...laws.flatMap((law) => kin('basis', law, byLaw.get(law), entry)),
    ...kin('theme', theme ?? '', own, entry),
    ...kin('theme', theme ?? '', others, entry),
  ];
}

/** Of so many, five are left when those that were named before and the item itself are taken away. */
const enough = 2 * mostKin + 1;

/** The others of a list, those behind the item first, so that not all items name the same ones. */
function kin(why: Kinship, name: string, list: readonly Entry[] | undefined, entry: Entry): Kin[] {
  if (!list || list.length > mostSharing) return [];
  // The data of an item are the same object, whoever looks on.
  const at = list.findIndex(({ data }) => data === entry.data) + 1;
  const others = [...list.slice(at, at + enough), ...list.slice(0, Math.max(0, at - 1)).slice(0, enough)];
  return others.slice(0, enough).map((other) => ({ why, name, entry: other }));
}

const periodsOf = ({ byPeriod }: Index, entry: Entry): readonly Kin[] => byPeriod.get(pathOf(entry)) ?? [];

/** Of every document of a series those of the period before and after, where it is another one. */
function neighbours(series: readonly Document[]): (readonly [string, readonly Kin[]])[] {
  return series.map((document, at) => {
    const one = (why: Kinship, other: Document | undefined): Kin[] =>
      other && other.data.period !== document.data.period ? [{ why, name: '', entry: other }] : [];
    return [pathOf(document), [...one('earlier', series[at - 1]), ...one('later', series[at + 1])]] as const;
  });
}

const indexOf: (corpus: Corpus) => Index = onceEach((corpus: Corpus) => {
  const isShown = ({ data }: Entry) => !data.withdrawn;
  const services = entriesOf(corpus, 'services').filter(isShown);
  const documents = entriesOf(corpus, 'documents').filter(isShown);
  const recurring = documents.filter(({ data }) => data.period !== undefined);
  const earliestFirst = (a: Document, b: Document) => compare(a.data.period ?? '', b.data.period ?? '');
  const series = grouped(recurring, (document) => [seriesOf(corpus, document)]);
  return {
    byLaw: grouped(services, ({ data }) => data.basis.map(({ title }) => lawName(title))),
    byTitle: grouped(documents, ({ data }) => [lawName(data.title)]),
    byTheme: grouped(services, ({ data }) => (data.theme ? [data.theme] : [])),
    byKeyword: grouped(corpus.entries.filter(isShown), ({ data }) => data.keywords ?? []),
    byPeriod: new Map([...series.values()].flatMap((list) => neighbours(list.toSorted(earliestFirst)))),
  };
});

function grouped<E>(list: readonly E[], keysOf: (member: E) => readonly string[]): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const member of list)
    for (const key of new Set(keysOf(member))) {
      const group = groups.get(key);
      if (group) group.push(member);
      else groups.set(key, [member]);
    }
  return groups;
}

/** The name of a law without the marks of a title. */
const lawName = (title: string): string => title.trim().replace(/^[《〈]|[》〉]$/g, '');

/** Publisher, kind of period, and the title without what tells years, quarters and months apart. */
const seriesOf = (corpus: Corpus, entry: Document): string =>
  [
    publisherOf(corpus, entry),
    entry.data.genre,
    (entry.data.period ?? '').replace(/\d/g, '0'),
    entry.data.title.replace(/[\d〇零一二三四五六七八九十上下]/g, ''),
  ].join('\n');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
