import { timezoneOf } from '../../corpus.ts';
import { type Act, actsOf } from '../../revisions/acts.ts';
import { type ItemHistory, isGone } from '../../revisions/history.ts';
import { changesPath, historyPath } from '../../routes/history-paths.ts';
import type { SiteEvent } from '../../routes/site-event.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import { actSentence, titleOf } from './act-words.ts';
import { instantOf, spelledDay, startOfDay } from './days.ts';
import { shownDay, siteDay } from './revision-views.ts';

/** Everything that was done on the site, newest first. */
export function siteEvents(context: ViewContext): SiteEvent[] {
  const { items, gone } = context.history;
  const events = [...items.values(), ...gone].flatMap((history) => eventsOf(context, history).reverse());
  return events.sort((left, right) => right.seconds - left.seconds || compareItems(left, right));
}

/** Of one item what was done last comes first: the order that is there. */
const compareItems = (left: SiteEvent, right: SiteEvent) =>
  left.item === right.item ? 0 : left.item < right.item ? -1 : 1;

/** Everything that was done with an item. */
export function eventsOf(context: ViewContext, history: ItemHistory): SiteEvent[] {
  return actsOf(history).map((act, at, all): SiteEvent => {
    const moment = momentOf(context, act);
    const date = siteDay(context, moment.seconds);
    const { type } = act;
    const sentence =
      type === 'published' ? dateOfPublication(context, history, date) : actSentence(context, history, act);
    return {
      ...moment,
      date,
      when: shownDay(context, moment),
      month: date.slice(0, 7),
      type,
      substantive: type !== 'revised' || (act.revision.change?.substantive ?? null),
      title: titleThen(history, act),
      item: history.item,
      key: keyOf(act, all.slice(0, at)),
      href: hrefOf(history, act),
      sentence,
      said: type === 'revised' && moment.note ? moment.note : inLines(moment.note, sentence),
    };
  });
}

const inLines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

/**
 * The date of publication that the item itself states, where it is another day than that on which this site took it
 * in.
 */
function dateOfPublication({ corpus, labels }: ViewContext, { item }: ItemHistory, day: string): string {
  const published = corpus.byPath.get(item)?.data.published;
  return published && published !== day
    ? fill(labels.history.publishedOn, {
        date: spelledDay(published, labels.locale),
      })
    : '';
}

/** When it was done, and what was said of it. */
function momentOf(context: ViewContext, act: Act): Pick<SiteEvent, 'seconds' | 'bound' | 'note'> {
  if (act.type === 'hidden')
    return { seconds: startOfDay(act.date, timezoneOf(context.corpus.site)), note: '' };
  const { seconds, bound, note } =
    act.type === 'moved' ? act.move : act.type === 'gone' ? act.absence : act.revision;
  return { seconds, ...(bound ? { bound } : {}), note };
}

/** The title that the item had at that time. */
function titleThen(history: ItemHistory, act: Act): string {
  if (act.type === 'hidden') return titleOf(history);
  const n = act.type === 'moved' ? act.move.after : act.type === 'gone' ? act.absence.after : act.revision.n;
  return history.revisions.find((revision) => revision.n === n)?.title || titleOf(history);
}

function keyOf(act: Act, earlier: readonly Act[]): string {
  if (act.type === 'moved') return `moved-${earlier.filter((other) => other.type === 'moved').length + 1}`;
  return `${act.type}-${act.type === 'gone' ? act.absence.after : act.revision.n}`;
}

function hrefOf(history: ItemHistory, act: Act): string {
  const item = `/${history.item}/`;
  if (isGone(history)) return item;
  if (act.type === 'hidden' || ('revision' in act && act.revision.redacted)) return historyPath(history.item);
  return act.type === 'revised' && act.revision.change ? changesPath(history.item, act.revision.n) : item;
}

/** When something happened, as RFC 3339. */
export const eventInstant = ({ seconds }: SiteEvent): string => instantOf(seconds);
