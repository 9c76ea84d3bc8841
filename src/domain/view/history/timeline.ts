import { monthsOf } from '../../routes/history-addresses.ts';
import { timelinePath } from '../../routes/history-paths.ts';
import { sliceOf } from '../../routes/list-parts.ts';
import type { SiteEvent } from '../../routes/site-event.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import { pagerOf, pageTitle } from '../list/pager.ts';
import type { ListPage } from '../page-types.ts';
import type { ListEntry, Panel } from '../types.ts';
import { changeBadge } from './act-words.ts';
import { listedDay, listedMonth } from './days.ts';

/** The page of one month, or of the newest when `month` is null. */
export function timelinePage(
  context: ViewContext,
  { month, page, events }: { month: string | null; page: number; events: readonly SiteEvent[] },
): ListPage {
  const { labels } = context;
  const shown = month === null ? events.slice(0, newest) : events.filter((event) => event.month === month);
  const title =
    month === null
      ? labels.history.timeline
      : fill(labels.history.timelineTitle, { month: listedMonth(month, labels.locale) });
  return {
    ...baseOf(context, {
      path: timelinePath(month ?? undefined, page),
      title: pageTitle(context, title, page),
      crumbs: month === null ? [] : [{ text: labels.history.timeline, href: timelinePath() }],
      column: { name: labels.history.timeline },
      feed: '/changes/feed.xml',
    }),
    kind: 'list',
    lead: labels.history.timelineLead,
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
  links: months.map(({ month, count }) => ({
    text: listedMonth(month, labels.locale),
    href: timelinePath(month),
    count,
  })),
});

function dayPanels(context: ViewContext, events: readonly SiteEvent[]): Panel[] {
  return [...Map.groupBy(events, ({ date }) => date)].map(([date, group]) => ({
    type: 'entries',
    id: `d${date}`,
    title: listedDay(date, context.labels.locale),
    entries: group.map((event) => eventEntry(context, event)),
  }));
}

function eventEntry(context: ViewContext, event: SiteEvent): ListEntry {
  const { history } = context.labels;
  const notes = [history[event.type], event.bound ? event.when : '', event.said].filter(
    (note) => note !== '',
  );
  return {
    title: event.title,
    href: event.href,
    date: null,
    day: '',
    notes,
    ...(event.type === 'revised' && event.substantive !== null
      ? { badge: changeBadge(context, event.substantive) }
      : {}),
  };
}
