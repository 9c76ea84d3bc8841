import { type Entry, urlOf } from '../corpus.ts';
import type { Address } from './address.ts';
import { folderAddresses } from './folder-addresses.ts';
import {
  formerLists,
  goneAddresses,
  historyAddresses,
  movedTo,
  timelineAddresses,
} from './history-addresses.ts';
import { addressesOf } from './site-addresses.ts';
import type { SiteEvent } from './site-event.ts';
import { type PublishedState, redirectsOf } from './site-redirects.ts';
import { publicationAddresses } from './verify-addresses.ts';

/**
 * Pages of what is public now, of what it was before (`events` are what happened), and old addresses; each address
 * once.
 */
export function allAddresses(site: PublishedState, events: readonly SiteEvent[]): Address[] {
  const { corpus, history } = site;
  const titles = new Map(corpus.entries.map((entry: Entry) => [urlOf(entry), entry.data.title]));
  const titleOf = (path: string) => titles.get(path) ?? path;
  // Nothing that is there is among them.
  const redirects = redirectsOf(site).flatMap(({ from, to, data }) =>
    data ? [] : [movedTo(from, to, titleOf)],
  );
  const addresses = [
    ...addressesOf(corpus).filter(({ type }) => type !== 'not-found'),
    ...redirects,
    ...historyAddresses(history),
    ...timelineAddresses(events),
    ...goneAddresses(history, titleOf),
    ...formerLists(history),
    ...publicationAddresses(history.publications),
  ];
  const taken = new Set<string>();
  const pages = addresses.filter(({ path }) => !taken.has(path) && taken.add(path));
  return [...pages, ...folderAddresses(history, pages, titleOf)];
}
