import { type Entry, urlOf } from '../corpus.ts';
import type { Address } from '../routes/address.ts';
import {
  formerLists,
  goneAddresses,
  historyAddresses,
  movedTo,
  timelineAddresses,
} from '../routes/history-addresses.ts';
import { addressesOf } from '../routes/site-addresses.ts';
import { redirectsOf } from '../routes/site-redirects.ts';
import type { ViewContext } from './context.ts';
import { folderAddresses } from './folders.ts';
import { siteEvents } from './history/events.ts';

/** Pages of what is public now, of what it was before, and old addresses; each address once. */
export function allAddresses(context: ViewContext): Address[] {
  const { corpus, history } = context;
  const titles = new Map(corpus.entries.map((entry: Entry) => [urlOf(entry), entry.data.title]));
  const titleOf = (path: string) => titles.get(path) ?? path;
  // Nothing that is there is among them.
  const redirects = redirectsOf(context).flatMap(({ from, to, data }) =>
    data ? [] : [movedTo(from, to, titleOf)],
  );
  const addresses = [
    ...addressesOf(corpus).filter(({ type }) => type !== 'not-found'),
    ...redirects,
    ...historyAddresses(history),
    ...timelineAddresses(siteEvents(context)),
    ...goneAddresses(history, titleOf),
    ...formerLists(history),
  ];
  const taken = new Set<string>();
  const pages = addresses.filter(({ path }) => !taken.has(path) && taken.add(path));
  return [...pages, ...folderAddresses(context, pages, titleOf)];
}
