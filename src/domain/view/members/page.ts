import type { Member } from '../../members/member.ts';
import { membersFeedPath, membersPath } from '../../routes/members-address.ts';
import { type CollectionName, collectionNames } from '../../schema/collections.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { dated } from '../facts.ts';
import { spelledDay } from '../history/days.ts';
import { tablePanel } from '../item/panel.ts';
import { fill } from '../labels.ts';
import { shownNumber } from '../numbers.ts';
import type { ListPage } from '../page-types.ts';
import type { Panel, TableCell, Value } from '../types.ts';
import { newestOfAll } from './newest.ts';

const newestCount = 50;
/** So many bodies of a site are named in its row. */
const namedBodies = 6;

/** The sites that this one shows together: what each of them is and has, whether it answered, and what is new. */
export function membersPage(context: ViewContext): ListPage {
  const { members, labels } = context;
  const { title, sites, counts } = labels.members;
  const lead = leadOf(context);
  return {
    ...baseOf(context, {
      path: membersPath,
      title,
      description: lead,
      column: { name: title },
      feed: membersFeedPath,
    }),
    ...{ kind: 'list', lead, facts: [], pager: [], prose: null },
    panels: [
      ...tablePanel('sites', sites, {
        caption: sites,
        head: [headOf(context)],
        rows: members.map((member) => rowOf(context, member)),
      }),
      ...countsPanel(context, counts),
      ...newestPanel(context),
      {
        type: 'links',
        id: 'feed',
        title: labels.feeds.title,
        links: [{ text: labels.members.feed, href: membersFeedPath }],
      },
    ],
  };
}

function leadOf({ members, labels }: ViewContext): string {
  const { lead, silent } = labels.members;
  const known = members.flatMap(({ description }) => description ?? []);
  const sum = (all: readonly number[]) =>
    shownNumber(
      all.reduce((before, n) => before + n, 0),
      labels.numbers,
    );
  const said = fill(lead, {
    sites: String(members.length),
    bodies: sum(known.map(({ bodies }) => bodies.length)),
    items: sum(known.map(totalOf)),
  });
  const n = members.filter(({ description, since }) => description === null || since !== null).length;
  return n > 0 ? said + fill(silent, { n: String(n) }) : said;
}

const totalOf = ({ collections }: NonNullable<Member['description']>): number =>
  collections.reduce((all, { count }) => all + count, 0);

const headOf = ({ labels: { members } }: ViewContext) =>
  [members.site, members.bodies, members.day, members.last, members.answer].map((text) => ({ text }));

function rowOf(context: ViewContext, member: Member): TableCell[] {
  const { description, name, url } = member;
  const day = (date: string | null | undefined): TableCell => ({
    values: date ? [dated(context, date)] : [],
  });
  return [
    { values: [{ text: name, href: url }], header: true },
    { values: [{ text: bodiesOf(context, member) }] },
    day(description?.day),
    day(description?.newest.find(({ published }) => published <= context.corpus.today)?.published),
    { values: answerOf(context, member) },
  ];
}

function bodiesOf({ labels }: ViewContext, { description }: Member): string {
  const names = (description?.bodies ?? []).map(({ name }) => name);
  const first = names.slice(0, namedBodies).join(labels.marks.list);
  return names.length > namedBodies
    ? fill(labels.members.someBodies, { names: first, n: String(names.length) })
    : first;
}

/** Whether it answered, and where its board of obligations is. */
function answerOf({ labels }: ViewContext, { description, since }: Member): Value[] {
  const { never, answered, since: before, board } = labels.members;
  if (!description) return [{ text: never }];
  return [
    { text: since === null ? answered : fill(before, { day: spelledDay(since, labels.locale) }) },
    ...(description.compliance ? [{ text: board, href: description.compliance }] : []),
  ];
}

/** How much each site has of each collection, and of all. */
function countsPanel({ members, labels }: ViewContext, title: string): Panel[] {
  const known = members.flatMap(({ name, url, description }) =>
    description ? [{ name, url, description }] : [],
  );
  const countOf = (of: NonNullable<Member['description']>, wanted: CollectionName) =>
    of.collections.find(({ name }) => name === wanted)?.count ?? 0;
  const used = collectionNames.filter((name) =>
    known.some(({ description }) => countOf(description, name) > 0),
  );
  const numbers = (values: readonly number[]): TableCell[] =>
    values.map((n) => ({ values: [{ text: shownNumber(n, labels.numbers) }], numeric: true }));
  return tablePanel('counts', title, {
    caption: title,
    head: [
      [labels.members.site, ...used.map((name) => labels.collections[name]), labels.members.sum].map(
        (text) => ({
          text,
        }),
      ),
    ],
    rows: known.map(({ name, url, description }) => [
      { values: [{ text: name, href: url }], header: true },
      ...numbers([...used.map((collection) => countOf(description, collection)), totalOf(description)]),
    ]),
  });
}

function newestPanel(context: ViewContext): Panel[] {
  const entries = newestOfAll(context, newestCount);
  const title = context.labels.members.newest;
  return entries.length > 0 ? [{ type: 'entries', id: 'newest', title, entries }] : [];
}
