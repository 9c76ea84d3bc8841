import { timezoneOf } from '../../corpus.ts';
import type { Absence, ItemHistory, Revision } from '../../revisions/history.ts';
import { type CollectionName, schemas } from '../../schema/collections.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { Badge, Value } from '../types.ts';
import { dayOf, instantOf } from './days.ts';
import type { Naming } from './names.ts';
import type { RevisionView } from './page-types.ts';
import { changesPath, versionPath } from './paths.ts';
import { changeSentence } from './sentence.ts';

/** The day of a moment on this site's clocks. */
export const siteDay = ({ corpus }: ViewContext, seconds: number): string =>
  dayOf(seconds, timezoneOf(corpus.site));

/** The day of a moment as a reader sees it: of one that a wrong clock dated, what is known of it. */
export function shownDay(
  context: ViewContext,
  { seconds, bound }: Pick<Revision, 'seconds' | 'bound'>,
): string {
  const date = siteDay(context, seconds);
  if (!bound) return date;
  const { notBefore, notAfter } = context.labels.history;
  return fill(bound === 'not-before' ? notBefore : notAfter, { date });
}

/** How changes of an item are named. */
export const namingOf = ({ labels, corpus }: ViewContext, item: string): Naming => ({
  labels,
  corpus,
  schema: schemas[item.split('/')[0] as CollectionName],
});

/** Substantive or formal, as a badge. */
export const changeBadge = ({ labels }: ViewContext, substantive: boolean): Badge =>
  substantive
    ? { text: labels.history.substantive, tone: 'warn' }
    : { text: labels.history.formal, tone: 'muted' };

/** Lines of a history, newest first: versions, and times in which the item was not public. */
export function revisionViews(context: ViewContext, history: ItemHistory): RevisionView[] {
  const lines = history.revisions.flatMap((revision) => [
    revisionLine(context, history, revision),
    ...history.absences
      .filter(({ after }) => after === revision.n)
      .map((absence) => absenceLine(context, absence)),
  ]);
  return lines.reverse();
}

function revisionLine(context: ViewContext, history: ItemHistory, revision: Revision): RevisionView {
  const { labels } = context;
  const date = shownDay(context, revision);
  const { redacted, change, n } = revision;
  return {
    n,
    title: fill(labels.history.revision, { n }),
    date,
    instant: revision.bound ? null : instantOf(revision.seconds),
    badge: badgeOf(context, revision),
    note: revision.note || (revision.commit === null && !redacted ? labels.history.uncommitted : ''),
    sentence: change ? changeSentence(namingOf(context, revision.item), change) : '',
    links: redacted ? [] : linksOf(context, history, revision),
    commit: revision.commit,
    instead: redacted ? fill(labels.history.redacted, redacted) : null,
  };
}

function badgeOf(context: ViewContext, { n, redacted, appears, change }: Revision): Badge | null {
  const { history } = context.labels;
  if (redacted) return null;
  if (appears) return { text: n === 1 ? history.first : history.again, tone: 'good' };
  return change ? changeBadge(context, change.substantive) : null;
}

function linksOf(
  { labels }: ViewContext,
  { item, revisions }: ItemHistory,
  { n, change }: Revision,
): Value[] {
  const read = {
    text: labels.history.read,
    href: n === revisions.length ? `/${item}/` : versionPath(item, n),
  };
  return change ? [read, { text: labels.history.seeChange, href: changesPath(item, n) }] : [read];
}

function absenceLine(context: ViewContext, absence: Absence): RevisionView {
  const { after, seconds, bound, commit, note } = absence;
  const date = shownDay(context, absence);
  return {
    n: after,
    title: fill(context.labels.history.absent, { date }),
    date,
    instant: bound ? null : instantOf(seconds),
    badge: null,
    note,
    sentence: '',
    links: [],
    commit,
    instead: null,
  };
}
