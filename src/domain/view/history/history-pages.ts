import { actOf } from '../../revisions/acts.ts';
import { type ItemHistory, isGone, type Revision, visible } from '../../revisions/history.ts';
import { archivedFiles } from '../../routes/archive.ts';
import { historyDataPath } from '../../routes/document-files.ts';
import { changesPath, historyPath, versionPath } from '../../routes/history-paths.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { dated, facts, plain } from '../facts.ts';
import { fill } from '../labels.ts';
import { actBadge, actSentence, changeBadge, titleOf } from './act-words.ts';
import { httpDate } from './days.ts';
import type { ChangesPage, GonePage, HistoryPage, MovedPage, VersionPage, VersionRef } from './page-types.ts';
import { revisionViews, shownDay, siteDay, spokenDay } from './revision-views.ts';

/** All versions of an item. */
export function historyPage(context: ViewContext, history: ItemHistory): HistoryPage {
  const { labels } = context;
  const title = titleOf(history);
  const item = `/${history.item}/`;
  return {
    ...baseOf(context, {
      path: historyPath(history.item),
      title: fill(labels.history.title, { title }),
      distinction: history.item,
      description: labels.history.lead,
      crumbs: [{ text: title, href: item }],
      about: context.corpus.byPath.get(history.item),
      noindex: true,
    }),
    kind: 'history',
    lead: labels.history.lead,
    item,
    data: historyDataPath(context.corpus.site, history.item),
    revisions: revisionViews(context, history),
    comparable: visible(history).length > 1,
  };
}

/** An older version in full. */
export function versionPage(context: ViewContext, history: ItemHistory, revision: Revision): VersionPage {
  const { labels } = context;
  const { item } = history;
  return {
    ...baseOf(context, {
      path: versionPath(item, revision.n),
      title: fill(labels.history.versionTitle, { title: revision.title, n: revision.n }),
      distinction: item,
      crumbs: crumbsTo(context, history),
      about: context.corpus.byPath.get(history.item),
      noindex: true,
    }),
    kind: 'version',
    version: refOf(context, revision),
    archived: archivedFiles(history, revision),
    bar: barOf(context, history, revision),
    item: `/${item}/`,
    mementoDate: httpDate(revision.seconds),
    links: [
      { text: labels.history.current, href: `/${item}/` },
      ...(revision.change ? [{ text: labels.history.seeChange, href: changesPath(item, revision.n) }] : []),
      { text: labels.history.history, href: historyPath(item) },
    ],
  };
}

/** Says that this is not the version in force, and when it was public. */
function barOf(context: ViewContext, history: ItemHistory, revision: Revision): string {
  const { labels } = context;
  const { n } = revision;
  const from = spokenDay(context, revision);
  const end = history.absences.find(({ after }) => after === n) ?? history.revisions[n];
  if (end) return fill(labels.history.versionBar, { n, from, to: spokenDay(context, end) });
  return fill(isGone(history) ? labels.history.versionBarGone : labels.history.versionBarLast, { n, from });
}

/** What a revision changed against the visible one before it, which must exist. */
export function changesPage(context: ViewContext, history: ItemHistory, revision: Revision): ChangesPage {
  const shown = visible(history);
  const before = shown[shown.indexOf(revision) - 1];
  if (!before || !revision.change)
    throw new Error(`Version ${revision.n} of ${history.item} changed nothing.`);
  const { labels } = context;
  const { item } = history;
  const [old, next] = [refOf(context, before), refOf(context, revision)];
  const type = actOf(history, revision);
  return {
    ...baseOf(context, {
      path: changesPath(item, revision.n),
      title: fill(labels.history.changesTitle, { title: revision.title, n: revision.n }),
      distinction: item,
      crumbs: crumbsTo(context, history),
      about: context.corpus.byPath.get(history.item),
      noindex: true,
    }),
    kind: 'changes',
    before: old,
    after: next,
    collection: revision.item.split('/')[0] ?? '',
    lead: fill(labels.history.changesLead, {
      n: next.n,
      m: old.n,
      after: spokenDay(context, revision),
      before: spokenDay(context, before),
    }),
    sentence: actSentence(context, history, { type, revision }),
    badge: type === 'revised' ? changeBadge(context, revision.change.substantive) : actBadge(context, type),
    note: revision.note,
    links: [
      { text: labels.history.current, href: `/${item}/` },
      { text: labels.history.history, href: historyPath(item) },
    ],
  };
}

const refOf = (context: ViewContext, { n, path, blob, files, seconds }: Revision): VersionRef => ({
  n,
  path,
  blob,
  files,
  date: siteDay(context, seconds),
});

const crumbsTo = ({ labels }: ViewContext, history: ItemHistory) => [
  { text: titleOf(history), href: `/${history.item}/` },
  { text: labels.history.history, href: historyPath(history.item) },
];

/** What stands at the address of an item that is not public any more. */
export function gonePage(context: ViewContext, history: ItemHistory): GonePage {
  const { labels } = context;
  const title = titleOf(history);
  const [first, last] = [history.revisions[0], history.absences.at(-1)];
  const reason = last?.note || history.revisions.at(-1)?.withdrawn;
  return {
    ...baseOf(context, {
      path: `/${history.item}/`,
      title: fill(labels.history.goneTitle, { title }),
      distinction: history.item,
      description: labels.history.goneText,
      about: context.corpus.byPath.get(history.item),
      noindex: true,
    }),
    kind: 'gone',
    lead: labels.history.goneText,
    facts: facts([
      [labels.history.goneFirst, first ? dayFact(context, first) : null],
      [labels.history.goneLast, last ? dayFact(context, last) : null],
      [labels.history.goneReason, reason ? plain(reason) : null],
    ]),
  };
}

const dayFact = (context: ViewContext, moment: Pick<Revision, 'seconds' | 'bound'>) =>
  moment.bound ? plain(shownDay(context, moment)) : dated(context, siteDay(context, moment.seconds));

/** What stands at an address that leads elsewhere. */
export function movedPage(
  context: ViewContext,
  path: string,
  target: { path: string; title: string },
): MovedPage {
  const { labels } = context;
  return {
    ...baseOf(context, {
      path,
      title: labels.history.movedTitle,
      distinction: path,
      description: labels.history.movedText + target.title,
      noindex: true,
    }),
    kind: 'moved',
    target: { text: target.title, href: target.path },
  };
}
