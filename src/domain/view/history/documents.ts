import type { ItemHistory } from '../../revisions/history.ts';
import { absolute, type ViewContext } from '../context.ts';
import { httpDate, instantOf } from './days.ts';
import { changesPath, timeMapPath, versionPath } from './paths.ts';
import { revisionViews, siteDay } from './revision-views.ts';

/** `history.json`: which version was public when. */
export interface HistoryDocument {
  readonly item: string;
  readonly title: string;
  readonly url: string;
  /** Oldest first; `from` and `until` (null: still public) as RFC 3339 in UTC. */
  readonly revisions: readonly {
    readonly n: number;
    readonly from: string;
    /** The commit's clock was wrong: it was not before, or not after, `from`. */
    readonly bound?: 'not-before' | 'not-after';
    readonly until: string | null;
    /** The same as days on the clocks of the site. */
    readonly fromDay: string;
    readonly untilDay: string | null;
    readonly note: string;
    readonly change: string;
    readonly substantive: boolean | null;
    readonly commit: string | null;
    readonly redacted: string | null;
    readonly url: string | null;
    readonly changes: string | null;
    readonly data: string | null;
  }[];
}

/** The history of an item for machines. */
export function historyDocument(context: ViewContext, history: ItemHistory): HistoryDocument {
  const { item, revisions, absences } = history;
  const views = revisionViews(context, history);
  const several = revisions.length > 1;
  const link = (path: string) => absolute(context, path);
  return {
    item,
    title: revisions.at(-1)?.title ?? item,
    url: link(`/${item}/`),
    revisions: revisions.map(({ n, seconds, bound, note, change, commit, redacted }, at) => {
      const end = absences.find(({ after }) => after === n) ?? revisions[at + 1];
      const shown = redacted === null;
      return {
        n,
        from: instantOf(seconds),
        ...(bound ? { bound } : {}),
        until: end ? instantOf(end.seconds) : null,
        fromDay: siteDay(context, seconds),
        untilDay: end ? siteDay(context, end.seconds) : null,
        note,
        change: views.find((view) => view.n === n && view.sentence !== '')?.sentence ?? '',
        substantive: change?.substantive ?? null,
        commit,
        redacted: redacted?.reason ?? null,
        url: shown ? link(at === revisions.length - 1 ? `/${item}/` : versionPath(item, n)) : null,
        changes: shown && change ? link(changesPath(item, n)) : null,
        data: shown && several ? link(versionPath(item, n).replace(/\/$/, '.json')) : null,
      };
    }),
  };
}

/** The TimeMap of an item in link format (RFC 7089, section 5; RFC 6690). */
export function timeMap(context: ViewContext, history: ItemHistory): string {
  const { item } = history;
  const shown = history.revisions.filter(({ redacted }) => redacted === null);
  const original = absolute(context, `/${item}/`);
  const [first, last] = [shown[0], shown.at(-1)];
  const range = first && last ? `;from="${httpDate(first.seconds)}";until="${httpDate(last.seconds)}"` : '';
  const mementos = shown.map(({ n, seconds }, at) => {
    const relation = [at === 0 ? 'first ' : '', at === shown.length - 1 ? 'last ' : '', 'memento'].join('');
    // An item that never changed is its own memento (RFC 7089, pattern 3).
    const url = history.revisions.length > 1 ? absolute(context, versionPath(item, n)) : original;
    return `<${url}>;rel="${relation}";datetime="${httpDate(seconds)}"`;
  });
  const links = [
    `<${original}>;rel="original"`,
    `<${absolute(context, timeMapPath(item))}>;rel="self";type="application/link-format"${range}`,
    ...mementos,
  ];
  return `${links.join(',\n')}\n`;
}
