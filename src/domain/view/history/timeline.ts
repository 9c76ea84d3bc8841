import { type ItemHistory, isGone } from '../../revisions/history.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import { pagerOf, pageTitle } from '../list/pager.ts';
import { sliceOf } from '../list/parts.ts';
import type { ListPage } from '../page-types.ts';
import type { ListEntry, Panel } from '../types.ts';
import { instantOf } from './days.ts';
import { changesPath, timelinePath } from './paths.ts';
import { changeBadge, namingOf, siteDay } from './revision-views.ts';
import { changeSentence } from './sentence.ts';

/** Something that happened to an item on the site. */
export interface SiteEvent {
  readonly seconds: number;
  /** ISO date and its month. */
  readonly date: string;
  readonly month: string;
  readonly type: 'published' | 'revised' | 'withdrawn' | 'gone' | 'back';
  readonly substantive: boolean;
  readonly title: string;
  /** Collection and id, and number of the revision. */
  readonly item: string;
  readonly n: number;
  readonly href: string;
  readonly note: string;
  readonly sentence: string;
}

/** Everything that the site published, changed and withdrew, newest first. */
export function siteEvents(context: ViewContext): SiteEvent[] {
  const { items, gone } = context.history;
  const events = [...items.values(), ...gone].flatMap((history) => eventsOf(context, history));
  return events.sort((left, right) => right.seconds - left.seconds || (left.href < right.href ? -1 : 1));
}

function eventsOf(context: ViewContext, history: ItemHistory): SiteEvent[] {
  const { item } = history;
  const at = (seconds: number) => {
    const date = siteDay(context, seconds);
    return { seconds, date, month: date.slice(0, 7), item };
  };
  const revisions = history.revisions.flatMap((revision): SiteEvent[] => {
    const { redacted, change, appears, n, title, note, seconds } = revision;
    if (redacted) return [];
    const own = { ...at(seconds), title, n, note };
    if (appears || !change)
      return [
        { ...own, type: n === 1 ? 'published' : 'back', substantive: true, href: `/${item}/`, sentence: '' },
      ];
    return [
      {
        ...own,
        type: change.withdrawn ? 'withdrawn' : 'revised',
        substantive: change.substantive,
        href: isGone(history) ? `/${item}/` : changesPath(item, n),
        sentence: changeSentence(namingOf(context, revision.item), change),
      },
    ];
  });
  const absences = history.absences.map(({ seconds, after, note }): SiteEvent => {
    const title = history.revisions.find(({ n }) => n === after)?.title || item;
    return {
      ...at(seconds),
      type: 'gone',
      substantive: true,
      title,
      n: after,
      note,
      href: `/${item}/`,
      sentence: '',
    };
  });
  return [...revisions, ...absences];
}

/** Months in which something happened, newest first, with how much. */
export function monthsOf(events: readonly SiteEvent[]): { month: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { month } of events) counts.set(month, (counts.get(month) ?? 0) + 1);
  return [...counts].map(([month, count]) => ({ month, count })).sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** The page of one month, or of the newest when `month` is null. */
export function timelinePage(
  context: ViewContext,
  { month, page, events }: { month: string | null; page: number; events: readonly SiteEvent[] },
): ListPage {
  const { labels } = context;
  const shown = month === null ? events.slice(0, newest) : events.filter((event) => event.month === month);
  const title = month === null ? labels.history.timeline : fill(labels.history.timelineTitle, { month });
  return {
    ...baseOf(context, {
      path: timelinePath(month ?? undefined, page),
      title: pageTitle(context, title, page),
      crumbs: month === null ? [] : [{ text: labels.history.timeline, href: timelinePath() }],
      column: { name: labels.history.timeline },
      feed: '/changes/feed.xml',
    }),
    kind: 'list',
    lead: month === null ? '' : labels.history.timelineLead,
    facts: [],
    panels: [
      ...(month === null ? [monthPanel(context, monthsOf(events))] : []),
      ...dayPanels(context, sliceOf(shown, page)),
    ],
    pager: month === null ? [] : pagerOf(context, timelinePath(month), page, shown.length),
    prose: null,
  };
}

const newest = 30;

const monthPanel = ({ labels }: ViewContext, months: readonly { month: string; count: number }[]): Panel => ({
  type: 'links',
  id: 'months',
  title: labels.history.months,
  links: months.map(({ month, count }) => ({ text: month, href: timelinePath(month), count })),
});

function dayPanels(context: ViewContext, events: readonly SiteEvent[]): Panel[] {
  return [...Map.groupBy(events, ({ date }) => date)].map(([date, group]) => ({
    type: 'entries',
    id: `d${date}`,
    title: date,
    entries: group.map((event) => eventEntry(context, event)),
  }));
}

function eventEntry(context: ViewContext, event: SiteEvent): ListEntry {
  const { history } = context.labels;
  const notes = [history[event.type], event.note, event.sentence].filter((note) => note !== '');
  return {
    title: event.title,
    href: event.href,
    date: null,
    notes,
    ...(event.type === 'revised' ? { badge: changeBadge(context, event.substantive) } : {}),
  };
}

/** When something happened, as RFC 3339. */
export const eventInstant = ({ seconds }: SiteEvent): string => instantOf(seconds);
