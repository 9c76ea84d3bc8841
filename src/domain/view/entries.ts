import { bodyOf, dateOf, type Entry, isBody, numberOf, publisherOf, urlOf } from '../corpus.ts';
import type { ViewContext } from './context.ts';
import { listedDay } from './history/days.ts';
import { kindIn } from './kinds.ts';
import { badgeOf } from './standing.ts';
import type { ListEntry } from './types.ts';

/** What kind of item it is, in words. */
export const kindOf = ({ labels }: Pick<ViewContext, 'labels'>, { collection, data }: Entry): string =>
  kindIn(labels, collection, data);

/** Name of the body that publishes an entry. */
export function publisherName({ corpus }: Pick<ViewContext, 'corpus'>, entry: Entry): string {
  const id = publisherOf(corpus, entry);
  const body = bodyOf(corpus, id);
  return body?.data.shortName ?? body?.data.title ?? id;
}

/** An item as a line of a list; `without` leaves out what the list already says. */
export function listEntry(
  context: ViewContext,
  entry: Entry,
  without: readonly ('body' | 'kind')[] = [],
): ListEntry {
  const badge = badgeOf(context, entry);
  const notes = [
    without.includes('body') || isBody(entry) ? null : publisherName(context, entry),
    without.includes('kind') ? null : kindOf(context, entry),
    numberOf(entry),
  ];
  return {
    title: entry.data.title,
    href: urlOf(entry),
    date: dateOf(entry),
    day: listedDay(dateOf(entry) ?? '', context.labels.locale),
    notes: notes.filter((note) => note !== null && note !== undefined),
    ...(badge ? { badge } : {}),
  };
}
