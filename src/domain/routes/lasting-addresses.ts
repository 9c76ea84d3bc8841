import { type Corpus, urlOf } from '../corpus.ts';
import type { ItemHistory, SiteHistory } from '../revisions/history.ts';
import { indexHistory } from '../revisions/history-index.ts';
import { collectionNames } from '../schema/collections.ts';
import { goneAddresses, historyAddresses } from './history-addresses.ts';
import { changesPath, historyPath, versionPath } from './history-paths.ts';
import { knownPaths } from './site-addresses.ts';
import { redirectsOf } from './site-redirects.ts';

/** Addresses that somebody may have written down: items, their versions, what was moved or taken down, boards. */
export interface LastingAddresses {
  /** What will have been published for good when the site is: nothing of it rests on changes that are not committed. */
  readonly published: readonly string[];
  /** True when the address shows or leads to what it did, or it is said why not. */
  answers(path: string): boolean;
}

/** The lasting addresses of a site. */
export function lastingAddresses(corpus: Corpus, history: SiteHistory): LastingAddresses {
  const index = indexHistory(history, (item) => corpus.byPath.has(item));
  const versions = [
    ...historyAddresses(index),
    ...goneAddresses(index, (path) => path),
    ...redirectsOf({ corpus, history: index }).flatMap(({ from, data }) => (data ? [] : [{ path: from }])),
  ];
  const known = new Set([...knownPaths(corpus).keys(), ...versions.map(({ path }) => path)]);
  // Below an item that was moved or taken down everything leads where the item does.
  const left = new Set(
    [...index.gone.map(({ item }) => item), ...index.moved.keys()].map((item) => `/${item}/`),
  );
  const redirected = new Set((corpus.site.redirects ?? []).map(({ from }) => from));
  const hidden = new Set([...index.items.values(), ...index.gone].flatMap(hiddenPaths));
  const fleeting = new Set(history.items.flatMap(uncommittedPaths));
  const items = corpus.entries.map(urlOf);
  const boards = corpus.site.boards.flatMap(({ slug, sections }) => [
    `/${slug}/`,
    ...(sections ?? []).map((section) => `/${slug}/${section.slug}/`),
  ]);
  return {
    published: [...new Set([...items, ...boards, ...versions.map(({ path }) => path)])].filter(
      (path) => isLasting(path) && !fleeting.has(path),
    ),
    answers(path) {
      const item = itemOf(path);
      return known.has(path) || hidden.has(path) || left.has(item) || redirected.has(item);
    },
  };
}

/** Pages of hidden versions are gone on purpose, and with them some that tell what changed. */
const hiddenPaths = ({ item, revisions }: ItemHistory): string[] =>
  revisions.some(({ redacted }) => redacted !== null)
    ? revisions.flatMap(({ n, redacted }) => [
        changesPath(item, n),
        ...(redacted ? [versionPath(item, n)] : []),
      ])
    : [];

/** What rests on changes that are not committed may be taken back. */
function uncommittedPaths({ item, revisions }: ItemHistory): string[] {
  const fresh = revisions.filter(({ commit, redacted }) => commit === null && redacted === null);
  if (fresh.length === 0) return [];
  const own = fresh.flatMap(({ n }) => [versionPath(item, n), changesPath(item, n)]);
  if (fresh.length === revisions.length) return [...own, `/${item}/`, historyPath(item)];
  // One committed version alone has no page of its own, nor a history.
  return revisions.length - fresh.length > 1 ? own : [...own, versionPath(item, 1), historyPath(item)];
}

const belowItem = /(?:history\/|v\/\d+\/(?:changes\/)?)$/;

/** The address of the item that an address belongs to; any other as it is. */
const itemOf = (path: string): string => path.replace(belowItem, '');

const lists = new RegExp(`^/(?:${collectionNames.join('|')})/(?:(?:\\d{4}|undated)/)?$`);
const bodyLists = new RegExp(`^/bodies/[^/]+/(?:${collectionNames.join('|')})/$`);
const own = 'years|changes|handbook|search|schemas|archive|files|compliance|postings|glossary|feeds|data|id';
const tables = '^/services/(?:table|materials)/$|^/documents/validity/';
const others = new RegExp(String.raw`^/$|^/(?:${own})/|^/reports/compare/|/page/\d+/$|/v/$|${tables}`);

/** False for lists, which come and go with what they list, and for pages of the site itself. */
export const isLasting = (path: string): boolean =>
  ![lists, bodyLists, others].some((pattern) => pattern.test(path));
