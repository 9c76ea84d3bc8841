import { type Entry, urlOf } from '../corpus.ts';
import { daysLater } from '../days.ts';
import { lastingPathOf } from '../routes/identifiers.ts';
import {
  type Posting,
  postingFilePath,
  postingFileWeeks,
  postingPath,
  postingsPath,
  postingWeekPath,
  postingWeeks,
} from '../routes/posting-addresses.ts';
import { baseOf } from './base.ts';
import { absolute, type ViewContext } from './context.ts';
import { publisherName } from './entries.ts';
import { spelledDay } from './history/days.ts';
import { hungDays } from './item/posting-panel.ts';
import { fill } from './labels.ts';
import type { ListPage } from './page-types.ts';
import type { Panel, TableCell } from './types.ts';

/** The weeks in which something hung on a board, or all that hung in one of them. */
export function postingsPage(
  context: ViewContext,
  { path, week }: { readonly path: string; readonly week: string | null },
): ListPage {
  const { postings } = context.labels;
  const title = week === null ? postings.title : fill(postings.weekTitle, spanOf(context, week));
  const lead = week === null ? postings.lead : postings.weekLead;
  return {
    ...baseOf(context, {
      ...{ path, title, description: lead, noindex: true, column: { name: postings.title } },
      crumbs: week === null ? [] : [{ text: postings.title, href: postingsPath }],
    }),
    ...{ kind: 'list', lead, facts: [], pager: [], prose: null },
    panels:
      week === null
        ? [weeksPanel(context)]
        : [weekPanel(context, postingWeeks(context.corpus).get(week) ?? []), ...filePanel(context, week)],
  };
}

function spanOf({ labels }: ViewContext, week: string) {
  const spelled = (day: string) => spelledDay(day, labels.locale);
  return { from: spelled(week), to: spelled(daysLater(week, 6)) };
}

const weeksPanel = (context: ViewContext): Panel => ({
  ...({ type: 'links', id: 'weeks', title: context.labels.postings.weeks } as const),
  links: [...postingWeeks(context.corpus)].map(([week, all]) => ({
    text: fill(context.labels.postings.week, spanOf(context, week)),
    href: postingWeekPath(week),
    count: all.length,
  })),
});

function weekPanel(context: ViewContext, all: readonly Posting[]): Panel {
  const { postings, marks } = context.labels;
  const heads = [postings.item, postings.place, postings.days, postings.address];
  const rows = all.map(({ entry, posting }): TableCell[] => [
    {
      header: true,
      values: [
        {
          text: fill(marks.bracketed, { what: entry.data.title, more: publisherName(context, entry) }),
          href: urlOf(entry),
        },
      ],
    },
    { values: [{ text: posting.place }] },
    { values: [{ text: hungDays(context, posting) }] },
    { values: [{ text: typedAddress(context, entry), href: postingPath(entry) }] },
  ]);
  const caption = fill(context.labels.page.count, { n: all.length });
  return {
    ...({ type: 'table', id: 'postings', title: null } as const),
    table: { caption, head: [heads.map((text) => ({ text }))], rows },
  };
}

/** The list as a file to print, where the site has one. */
function filePanel({ corpus, labels: { lists, marks } }: ViewContext, week: string): Panel[] {
  if (!postingFileWeeks(corpus).includes(week)) return [];
  const text = fill(marks.bracketed, { what: lists.tableFile, more: 'PDF' });
  const links = [{ text, href: postingFilePath(week) }];
  return [{ type: 'links', id: 'table-files', title: lists.table, links }];
}

/** What is typed from paper. */
const typedAddress = (context: ViewContext, entry: Entry): string =>
  decodeURI(absolute(context, lastingPathOf(context.corpus, entry) ?? urlOf(entry)));
