import { timezoneOf } from '../../corpus.ts';
import { type Act, actsOf, type RevisionAct } from '../../revisions/acts.ts';
import type { ItemHistory, Revision } from '../../revisions/history.ts';
import { changesPath, versionPath } from '../../routes/history-paths.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { Badge, Value } from '../types.ts';
import { actBadge, actSentence, changeBadge } from './act-words.ts';
import { dayOf, instantOf, listedDay, spelledDay } from './days.ts';
import type { RevisionView } from './page-types.ts';

/** The day of a moment on this site's clocks. */
export const siteDay = ({ corpus }: ViewContext, seconds: number): string =>
  dayOf(seconds, timezoneOf(corpus.site));

type Moment = Pick<Revision, 'seconds' | 'bound'>;

/** The day of a moment as lists show it: of one that a wrong clock dated, what is known of it. */
export const shownDay = (context: ViewContext, moment: Moment): string =>
  boundDay(context, moment, listedDay(siteDay(context, moment.seconds), context.labels.locale));

/** The day of a moment as a sentence has it. */
export const spokenDay = (context: ViewContext, moment: Moment): string =>
  boundDay(context, moment, spelledDay(siteDay(context, moment.seconds), context.labels.locale));

function boundDay({ labels }: ViewContext, { bound }: Moment, date: string): string {
  if (!bound) return date;
  return fill(bound === 'not-before' ? labels.history.notBefore : labels.history.notAfter, { date });
}

/**
 * Lines of a history, newest first: versions, and what else was done with the item; a hidden version says so itself.
 */
export function revisionViews(context: ViewContext, history: ItemHistory): RevisionView[] {
  return actsOf(history)
    .flatMap((act) => (act.type === 'hidden' ? [] : [lineOf(context, history, act)]))
    .reverse();
}

function lineOf(
  context: ViewContext,
  history: ItemHistory,
  act: Exclude<Act, { readonly type: 'hidden' }>,
): RevisionView {
  if ('revision' in act) return revisionLine(context, history, act);
  const { labels } = context;
  const moment = act.type === 'moved' ? act.move : act.absence;
  const date = shownDay(context, moment);
  return {
    n: moment.after,
    title: act.type === 'moved' ? labels.history.otherAddress : labels.history.absent,
    date,
    when: date,
    instant: moment.bound ? null : instantOf(moment.seconds),
    badges: [actBadge(context, act.type)],
    note: moment.note,
    sentence: actSentence(context, history, act),
    links: [],
    isVersion: false,
  };
}

function revisionLine(context: ViewContext, history: ItemHistory, act: RevisionAct): RevisionView {
  const { labels } = context;
  const { revision } = act;
  const { redacted, n } = revision;
  const date = shownDay(context, revision);
  return {
    n,
    title: fill(labels.history.revision, { n }),
    date,
    when: act.type === 'published' ? fill(labels.history.takenIn, { date }) : date,
    instant: revision.bound ? null : instantOf(revision.seconds),
    badges: redacted ? [actBadge(context, 'hidden')] : badgesOf(context, act),
    note: noteOf(context, revision),
    sentence: redacted
      ? fill(labels.history.redacted, {
          reason: redacted.reason,
          date: spelledDay(redacted.date, labels.locale),
        })
      : actSentence(context, history, act),
    links: redacted ? [] : linksOf(context, history, revision),
    isVersion: true,
  };
}

/** What was said of a version; of one that is not committed yet, that. */
export const noteOf = ({ labels }: ViewContext, { note, commit, redacted }: Revision): string =>
  note || (commit === null && !redacted ? labels.history.uncommitted : '');

/** A change says what kind of one it is; every other act has its word. */
const badgesOf = (context: ViewContext, { type, revision: { change } }: RevisionAct): Badge[] =>
  type === 'revised' && change ? [changeBadge(context, change.substantive)] : [actBadge(context, type)];

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
