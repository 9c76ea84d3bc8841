import { bodyOf, dateOf, type Entry, publisherOf, urlOf } from '../corpus.ts';
import type { ViewContext } from './context.ts';
import { badgeOf } from './standing.ts';
import type { ListEntry } from './types.ts';

/** What kind of item it is, in words. */
export function kindOf({ labels }: Pick<ViewContext, 'labels'>, entry: Entry): string {
  switch (entry.collection) {
    case 'bodies':
      return labels.bodyKinds[entry.data.kind];
    case 'responsibilities':
      return labels.responsibilityKinds[entry.data.kind];
    case 'services':
      return labels.serviceTypes[entry.data.type];
    case 'reports':
      return labels.reportKinds[entry.data.kind];
    case 'documents':
      return labels.genres[entry.data.genre];
    case 'pages':
      return labels.roles[entry.data.role];
    case 'staff':
      return labels.collections.staff;
  }
}

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
    without.includes('body') || entry.collection === 'bodies' ? null : publisherName(context, entry),
    without.includes('kind') ? null : kindOf(context, entry),
    entry.collection === 'documents' ? entry.data.number : null,
  ];
  return {
    title: entry.data.title,
    href: urlOf(entry),
    date: dateOf(entry),
    notes: notes.filter((note) => note !== null && note !== undefined),
    ...(badge ? { badge } : {}),
  };
}
