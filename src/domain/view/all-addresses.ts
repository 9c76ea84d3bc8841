import { type Entry, urlOf } from '../corpus.ts';
import { type Address, addressesOf } from './addresses.ts';
import type { ViewContext } from './context.ts';
import { historyAddresses, redirectAddresses, timelineAddresses } from './history/addresses.ts';
import { siteEvents } from './history/timeline.ts';

/** Pages of what is public now, of what it was before, and old addresses; each address once. */
export function allAddresses(context: ViewContext): Address[] {
  const { corpus, history } = context;
  const titles = new Map(corpus.entries.map((entry: Entry) => [urlOf(entry), entry.data.title]));
  const titleOf = (path: string) => titles.get(path) ?? path;
  const addresses = [
    ...addressesOf(corpus).filter(({ type }) => type !== 'not-found'),
    ...historyAddresses(history, titleOf),
    ...timelineAddresses(siteEvents(context)),
    ...redirectAddresses(corpus.site, titleOf),
  ];
  const taken = new Set<string>();
  return addresses.filter(({ path }) => !taken.has(path) && taken.add(path));
}
