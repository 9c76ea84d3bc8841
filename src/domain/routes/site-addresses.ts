import {
  type Corpus,
  type Entry,
  type EntryOf,
  entriesOf,
  isBody,
  pathOf,
  publisherOf,
  urlOf,
  yearOf,
} from '../corpus.ts';
import { groupBy } from '../group-by.ts';
import { manifestFile } from '../manifest/places.ts';
import { onceEach } from '../once.ts';
import { type CollectionName, collectionNames } from '../schema/collections.ts';
import { type Board, framesOf } from '../schema/site.ts';
import { traitsOf } from '../schema/traits.ts';
import type { Address } from './address.ts';
import { boardEntries, sectionEntries, soleItem } from './boards.ts';
import { complianceAddresses, complianceFilePath, complianceFiles } from './compliance-addresses.ts';
import { dataAddress, dataFiles, schemaPaths } from './data-addresses.ts';
import { documentFiles } from './document-files.ts';
import { feedsAddress } from './feeds-address.ts';
import { glossaryAddresses, glossaryPath } from './glossary-address.ts';
import { handbookPaths } from './handbook.ts';
import { historyPath, timelinePath } from './history-paths.ts';
import { identifierAddresses } from './identifiers.ts';
import { bodyPreview, pagePath, pagesOf } from './list-parts.ts';
import { membersAddresses, membersFeedPath } from './members-address.ts';
import { normativeAddresses } from './normative-lists.ts';
import { postingAddresses, postingFilePath, postingFileWeeks } from './posting-addresses.ts';
import { readableAddress } from './redirects.ts';
import { type ReportSeries, reportSeries, seriesPath, yearsPath } from './report-series.ts';
import { serviceAddresses } from './service-addresses.ts';
import { staffDayAddresses } from './staff-days.ts';
import { statePath } from './state-paths.ts';
import { tableFiles } from './table-files.ts';
import { publicationsPath, verifyPath } from './verify-addresses.ts';

/** The year under which entries without a date are filed. */
export const undated = 'undated';

/** Every page of the site but handbook and feeds, each address once, lists first. */
export const addressesOf: (corpus: Corpus) => readonly Address[] = onceEach((corpus: Corpus) => {
  const byYear = groupBy(corpus.entries, (entry) => (isBody(entry) ? null : yearOf(entry)));
  return [
    { type: 'home', path: '/' },
    { type: 'search', path: '/search/' },
    { type: 'verify', path: verifyPath },
    { type: 'not-found', path: '/404.html' },
    ...corpus.site.boards.flatMap((board) => boardAddresses(corpus, board)),
    ...embedAddresses(corpus),
    ...collectionNames.flatMap((collection) => collectionAddresses(corpus, collection)),
    ...[...byYear].flatMap(([year, entries]) =>
      paged(`/years/${year}/`, entries.length, (path, page) => ({ type: 'year', path, year, page }) as const),
    ),
    ...bodyAddresses(corpus),
    ...reportSeries(corpus).flatMap(seriesAddresses),
    ...complianceAddresses(corpus),
    ...serviceAddresses(corpus),
    ...normativeAddresses(corpus),
    ...staffDayAddresses(corpus),
    ...postingAddresses(corpus),
    ...identifierAddresses(corpus),
    ...glossaryAddresses(corpus),
    ...membersAddresses(corpus),
    feedsAddress,
    dataAddress,
    ...corpus.entries.map((entry) => ({ type: 'item', path: urlOf(entry), entry }) as const),
    ...stateAddresses(corpus),
  ];
});

/** Every page and feed of the site that there is without a history, by path without the base. */
export function publishedPaths(corpus: Corpus): ReadonlySet<string> {
  const redirects = new Set((corpus.site.redirects ?? []).map(({ from }) => readableAddress(from)));
  const pages = addressesOf(corpus).map(({ path }) => path);
  const known = [...knownPaths(corpus).keys()].filter((path) => !redirects.has(path));
  return new Set([...known, ...pages]);
}

/**
 * Every path that the site keeps for itself, whatever is switched off, without the base; the value is the file of an
 * item, null for pages of the site itself.
 */
export const knownPaths: (corpus: Corpus) => ReadonlyMap<string, string | null> = onceEach((corpus) => {
  const paths = new Map<string, string | null>();
  for (const address of addressesOf(corpus).toReversed())
    paths.set(address.path, address.type === 'item' ? address.entry.file : null);
  for (const path of filePaths(corpus)) paths.set(path, null);
  for (const { from } of corpus.site.redirects ?? [])
    if (!paths.has(readableAddress(from))) paths.set(readableAddress(from), null);
  for (const path of [
    '/changes/',
    '/years/',
    '/schemas/',
    '/reports/compare/',
    glossaryPath,
    publicationsPath(),
  ])
    paths.set(path, null);
  for (const { kind } of reportSeries(corpus)) paths.set(`/reports/compare/${kind}/`, null);
  for (const entry of corpus.entries) paths.set(historyPath(pathOf(entry)), null);
  if (corpus.site.handbook !== false) for (const path of handbookPaths) paths.set(path, null);
  return paths;
});

/** What there is only where histories are read: the list of changes, the history of every item. */
const historyPaths = ({ site, entries }: Corpus): string[] =>
  site.history === false
    ? []
    : [timelinePath(), '/changes/feed.xml', ...entries.map((entry) => historyPath(pathOf(entry)))];

/**
 * Every path to which a link may lead: pages and feeds, the folders above them, schemas; nothing that is switched
 * off.
 */
export const linkTargets: (corpus: Corpus) => ReadonlySet<string> = onceEach((corpus) => {
  const targets = new Set([
    ...addressesOf(corpus).map(({ path }) => path),
    ...filePaths(corpus),
    ...(corpus.site.redirects ?? []).map(({ from }) => readableAddress(from)),
    ...schemaPaths,
    ...historyPaths(corpus),
    publicationsPath(),
    `/${manifestFile}`,
    ...(corpus.site.handbook === false ? [] : handbookPaths),
  ]);
  for (const path of [...targets])
    for (let at = path.lastIndexOf('/', path.length - 2); at > 0; at = path.lastIndexOf('/', at - 1))
      targets.add(path.slice(0, at + 1));
  return targets;
});

/** What has a feed: the site, a collection, a body. */
export type FeedOwner =
  | { readonly type: 'site'; readonly path: string }
  | { readonly type: 'collection'; readonly path: string; readonly collection: CollectionName }
  | { readonly type: 'body'; readonly path: string; readonly body: EntryOf<'bodies'> };

/** Everything that has a feed. */
export const feedOwners = (corpus: Corpus): FeedOwner[] => [
  { type: 'site', path: '/' },
  ...collectionNames.map(
    (collection) => ({ type: 'collection', path: `/${collection}/`, collection }) as const,
  ),
  ...entriesOf(corpus, 'bodies').map((body) => ({ type: 'body', path: urlOf(body), body }) as const),
];

/** Files that the site makes of what it holds: feeds, tables, what must be public as data. */
const filePaths = (corpus: Corpus): string[] => [
  ...feedPaths(corpus),
  ...membersAddresses(corpus).map(() => membersFeedPath),
  ...tableFiles(corpus),
  ...documentFiles(corpus),
  ...dataFiles(corpus),
  ...postingFileWeeks(corpus).map(postingFilePath),
  ...(corpus.catalogue ? complianceFiles.map(complianceFilePath) : []),
];

const feedPaths = (corpus: Corpus): string[] =>
  feedOwners(corpus).flatMap(({ path }) => [`${path}feed.xml`, `${path}feed.json`]);

function seriesAddresses(series: ReportSeries): Address[] {
  const pairs = series.reports.slice(1).flatMap((after, at): Address[] => {
    const before = series.reports[at];
    if (!before) return [];
    return [
      { type: 'years', path: yearsPath(series, before.data.year, after.data.year), series, before, after },
    ];
  });
  return [{ type: 'series', path: seriesPath(series), series }, ...pairs];
}

function boardAddresses(corpus: Corpus, board: Board): Address[] {
  const only = soleItem(corpus, board);
  if (only)
    return [
      {
        type: 'moved',
        path: `/${board.slug}/`,
        target: { path: urlOf(only), title: only.data.title },
      },
    ];
  const own = paged(`/${board.slug}/`, boardEntries(corpus, board).length, (path, page) => {
    return { type: 'board', path, board, page } as const;
  });
  const sections = (board.sections ?? []).flatMap((section) =>
    paged(`/${board.slug}/${section.slug}/`, sectionEntries(corpus, section).length, (path, page) => {
      return { type: 'section', path, board, section, page } as const;
    }),
  );
  return [...own, ...sections];
}

/** All texts of what others amend. */
const stateAddresses = (corpus: Corpus): Address[] =>
  [...corpus.amended.texts].flatMap(([path, states]) => {
    const entry = corpus.byPath.get(path);
    if (!entry) return [];
    return states.map(({ since }): Address => {
      return { type: 'state', path: statePath(path, since), entry, since };
    });
  });

/** Lists for frames, where somebody may show them in one. */
const embedAddresses = ({ site }: Corpus): Address[] =>
  framesOf(site).length === 0
    ? []
    : site.boards.map((board) => ({ type: 'embed', path: `/embed/${board.slug}/`, board }) as const);

function collectionAddresses(corpus: Corpus, collection: CollectionName): Address[] {
  const entries = entriesOf(corpus, collection) as readonly Entry[];
  const whole = { type: 'collection', path: `/${collection}/`, collection, page: 0 } as const;
  if (!traitsOf(collection).byYear)
    return paged(`/${collection}/`, entries.length, (path, page) => ({ ...whole, path, page }));
  const years = [...groupBy(entries, (entry) => yearOf(entry) ?? undated)].flatMap(([year, inYear]) =>
    paged(`/${collection}/${year}/`, inYear.length, (path, page) => {
      return { type: 'collection-year', path, collection, year, page } as const;
    }),
  );
  return [whole, ...years];
}

function bodyAddresses(corpus: Corpus): Address[] {
  const others = corpus.entries.filter((entry) => !isBody(entry));
  const groups = groupBy(others, (entry) => `${publisherOf(corpus, entry)}\n${entry.collection}`);
  return [...groups].flatMap(([key, entries]) => {
    const [body = '', collection = ''] = key.split('\n');
    if (entries.length <= bodyPreview) return [];
    return paged(`/bodies/${body}/${collection}/`, entries.length, (path, page) => {
      return { type: 'body-collection', path, body, collection: collection as CollectionName, page } as const;
    });
  });
}

/** One address for each page of a list; the first has the plain path. */
const paged = <A extends Address>(
  path: string,
  count: number,
  make: (path: string, page: number) => A,
): A[] => pagesOf(count).map((page) => make(pagePath(path, page), page));
