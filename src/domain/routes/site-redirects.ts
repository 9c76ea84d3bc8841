import type { Corpus } from '../corpus.ts';
import { hasChanged, type ItemHistory, visible } from '../revisions/history.ts';
import type { HistoryIndex } from '../revisions/history-index.ts';
import type { DownloadFormat } from '../schema/download-formats.ts';
import type { Address } from './address.ts';
import { documentFilePath, documentFormatsOf, historyDataPath } from './document-files.ts';
import { historyAddresses, oldPaths } from './history-addresses.ts';
import { changesPath, historyPath, timeMapPath, versionPath } from './history-paths.ts';
import { exactRedirects, type Redirect, readableAddress } from './redirects.ts';
import { addressesOf } from './site-addresses.ts';

/** What is public now, and what was. */
export interface PublishedState {
  readonly corpus: Corpus;
  readonly history: HistoryIndex;
}

/** A redirect of the site. */
export interface SiteRedirect extends Redirect {
  /** What stands at the old address was data, not a page: only hosts can lead on from there. */
  readonly data: boolean;
}

/**
 * Where the site's old addresses lead for good: those of `site.yaml`, and of items that were renamed; most asked for
 * first.
 */
export function redirectsOf(context: PublishedState): SiteRedirect[] {
  const { corpus, history } = context;
  const stated = (corpus.site.redirects ?? []).map(({ from, to }) =>
    page(readableAddress(from), readableAddress(to)),
  );
  const renamed = [...history.moved].flatMap(([old, item]) => {
    const alive = history.items.get(item);
    const gone = alive ? undefined : history.gone.find((other) => other.item === item);
    if (gone) return goneRedirects(old, gone);
    return alive ? renamedRedirects(corpus, old, alive) : [];
  });
  if (stated.length + renamed.length === 0) return [];
  const there = new Set(livePaths(context));
  const byUse = [
    ...stated,
    ...renamed.filter(({ from, data }) => !data && !/\/(?:history|v\/\d+(?:\/changes)?)\/$/.test(from)),
    ...renamed,
  ];
  return exactRedirects(byUse, (path) => there.has(path));
}

/** Addresses at which something is now that no redirect may hide. */
function livePaths({ corpus, history }: PublishedState): string[] {
  const isLive = ({ type }: Address) => type !== 'gone';
  const ofItems = [...history.items.values()].flatMap(({ item, revisions }) => [
    historyPath(item),
    `/${item}/history.json`,
    timeMapPath(item),
    ...revisions.map(({ n }) => `/${item}/v/${n}.json`),
  ]);
  const lists = [...addressesOf(corpus), ...historyAddresses(history).filter(isLive)];
  return [...lists.map(({ path }) => path), ...ofItems, '/changes/'];
}

/** Everything that stood below the old address of an item, to where it stands now. */
function renamedRedirects(corpus: Corpus, old: string, history: ItemHistory): SiteRedirect[] {
  const { item, revisions } = history;
  const last = lastAt(old, history);
  const shown = visible(history);
  const numbers = shown.map(({ n }) => n).filter((n) => n <= last);
  const changed = shown.slice(1).filter(({ n }) => n <= last);
  const many = revisions.length > 1;
  const told = hasChanged(history);
  return [
    page(`/${old}/`, `/${item}/`),
    page(historyPath(old), told ? historyPath(item) : `/${item}/`),
    ...(many ? numbers : []).map((n) => page(versionPath(old, n), versionPath(item, n))),
    ...changed.map(({ n }) => page(changesPath(old, n), changesPath(item, n))),
    data(`/${old}/history.json`, told ? historyDataPath(corpus.site, item) : `/${item}/`),
    data(timeMapPath(old), told ? timeMapPath(item) : `/${item}/`),
    ...documentsOf(corpus, item).map((format) =>
      data(documentFilePath(`/${old}/`, format), documentFilePath(`/${item}/`, format)),
    ),
    ...(many ? numbers : []).map((n) => data(`/${old}/v/${n}.json`, `/${item}/v/${n}.json`)),
  ];
}

const documentsOf = (corpus: Corpus, item: string): readonly DownloadFormat[] => {
  const entry = corpus.byPath.get(item);
  return entry ? documentFormatsOf(corpus, entry) : [];
};

/** What stood below the old address of an item leads to the note that says that it was taken down. */
function goneRedirects(old: string, history: ItemHistory): SiteRedirect[] {
  const below = oldPaths(old, history, lastAt(old, history));
  return [`/${old}/`, ...below].map((path) => page(path, `/${history.item}/`));
}

/** Number of the last version that stood at an address. */
const lastAt = (old: string, { revisions, moves }: ItemHistory): number =>
  Math.max(
    0,
    ...revisions.filter(({ item }) => item === old).map(({ n }) => n),
    ...moves.filter(({ from }) => from === old).map(({ after }) => after),
  );

const page = (from: string, to: string): SiteRedirect => ({ from, to, data: false });
const data = (from: string, to: string): SiteRedirect => ({ from, to, data: true });
