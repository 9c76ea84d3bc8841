import { type Entry, pathOf, timezoneOf } from '../corpus.ts';
import { once } from '../once.ts';
import { actOf, type RevisionAct } from '../revisions/acts.ts';
import type { ItemHistory } from '../revisions/history.ts';
import type { ViewContext } from '../view/context.ts';
import { actSentence } from '../view/history/act-words.ts';
import { spelledDay, startOfDayInstant } from '../view/history/days.ts';
import { siteDay } from '../view/history/revision-views.ts';
import { fill } from '../view/labels.ts';
import { feedIds } from './feed-ids.ts';

/** An entry as feeds tell of it. */
export interface FeedItem {
  readonly entry: Entry;
  /** A name that it keeps when it moves. */
  readonly id: string;
  readonly title: string;
  /** RFC 3339: the beginning of its day of publication, and of the day of its last change of substance. */
  readonly published: string;
  readonly updated: string;
  /** The last thing that was done with it, when that was more than to publish it. */
  readonly last: RevisionAct['type'] | null;
  /** What was done, and what the item is about; may be empty. */
  readonly summary: string;
}

/** Something that was done with an item on a day (ISO date). */
interface Done {
  readonly day: string;
  readonly type: RevisionAct['type'];
  readonly words: string;
}

/** An entry that has a day, before it is put into words. */
export interface DatedItem {
  readonly entry: Entry;
  /** ISO dates of its publication and of its last change of substance. */
  readonly published: string;
  readonly updated: string;
  readonly last: Done | null;
}

/** All entries that have a day, the one that changed last first. */
export function datedItems(context: ViewContext): DatedItem[] {
  const dated = context.corpus.entries.flatMap((entry): DatedItem[] => {
    const history = context.history.items.get(pathOf(entry));
    const published = dayOfPublication(context, entry, history);
    if (!published) return [];
    const last = lastDone(context, entry, history, published);
    const updated = last && last.day > published ? last.day : published;
    return [{ entry, published, updated, last }];
  });
  return dated.sort(byUpdate);
}

/** Puts entries into words; each, and each day, only once however many feeds have it. */
export function feedWords(context: ViewContext): (item: DatedItem) => FeedItem {
  const idOf = feedIds(context);
  const zone = timezoneOf(context.corpus.site);
  const instant = once((day: string) => startOfDayInstant(day, zone));
  return once(({ entry, published, updated, last }: DatedItem): FeedItem => {
    const { title, withdrawn, summary = '' } = entry.data;
    return {
      entry,
      id: idOf(pathOf(entry)),
      title: withdrawn ? fill(context.labels.history.withdrawnTitle, { title }) : title,
      published: instant(published),
      updated: instant(updated),
      last: last?.type ?? null,
      summary: [last ? said(context, last) : '', summary].filter((text) => text !== '').join('\n'),
    };
  });
}

/** Newest first; else in the order of the corpus. */
function byUpdate(left: DatedItem, right: DatedItem): number {
  if (left.updated !== right.updated) return left.updated < right.updated ? 1 : -1;
  return left.published === right.published ? 0 : left.published < right.published ? 1 : -1;
}

/** The day that the entry states; of one that states none the day on which this site took it in. */
const dayOfPublication = (
  context: ViewContext,
  { data }: Entry,
  history: ItemHistory | undefined,
): string | null =>
  data.published ??
  data.issued ??
  (history?.revisions[0] ? siteDay(context, history.revisions[0].seconds) : null);

/** The last change of substance: what the entry says of its changes and its withdrawal, and what its history tells. */
function lastDone(
  context: ViewContext,
  { data }: Entry,
  history: ItemHistory | undefined,
  published: string,
): Done | null {
  // Nothing was done with most of them but to publish them.
  if (!data.changes?.length && !data.withdrawn && (history?.revisions.length ?? 0) < 2) return null;
  const noted = (data.changes ?? []).map(
    ({ date, note }): Done => ({ day: date, type: 'revised', words: note }),
  );
  const seen = history ? changesIn(context, history) : [];
  const withdrawn: Done[] = data.withdrawn
    ? [
        {
          day: data.withdrawn.date,
          type: 'withdrawn',
          words: fill(context.labels.history.withdrawnFor, { reason: data.withdrawn.reason }),
        },
      ]
    : [];
  const days = [...noted, ...seen, ...withdrawn].filter(
    ({ day, type }) => day >= published || type === 'withdrawn',
  );
  return days.reduce<Done | null>((last, done) => (last && last.day > done.day ? last : done), null);
}

/**
 * Changes of substance that the history knows, on the days that editors wrote for them, else those of the site's
 * clock.
 */
function changesIn(context: ViewContext, history: ItemHistory): Done[] {
  return history.revisions.slice(1).flatMap((revision): Done[] => {
    const type = actOf(history, revision);
    if (revision.redacted || (type === 'revised' && revision.change?.substantive === false)) return [];
    const words = revision.note || actSentence(context, history, { type, revision });
    return [{ day: revision.stated ?? siteDay(context, revision.seconds), type, words }];
  });
}

function said({ labels }: ViewContext, { day, type, words }: Done): string {
  const { history, locale } = labels;
  const [date, act] = [spelledDay(day, locale), history[type]];
  return fill(words ? history.doneFor : history.done, { date, act, words });
}

/** The moment from which on a feed is as it is: that of its newest entry. */
export const newestOf = (items: readonly Pick<FeedItem, 'updated'>[]): string =>
  items[0]?.updated ?? '1970-01-01T00:00:00Z';
