import { statesOf } from '../../amendments/text-in-force.ts';
import { type ActType, actOf } from '../../revisions/acts.ts';
import type { TimeBound } from '../../revisions/commit-times.ts';
import type { ItemHistory } from '../../revisions/history.ts';
import { changesPath, timeMapPath, versionPath } from '../../routes/history-paths.ts';
import { statePath } from '../../routes/state-paths.ts';
import { absolute, type ViewContext } from '../context.ts';
import { actSentence, titleOf } from './act-words.ts';
import { httpDate, instantOf } from './days.ts';
import { eventsOf } from './events.ts';
import { siteDay } from './revision-views.ts';

/**
 * Which version stood on this site when, and what was done with the item: part of `document.json`. Described in the
 * handbook, chapter on versions.
 */
export interface HistoryFacts {
  /** The date of publication that the item itself states. */
  readonly published: string | null;
  /** Oldest first; `from` and `until` (null: until now) as RFC 3339 in UTC: times of this site, not of publication. */
  readonly revisions: readonly {
    readonly n: number;
    /** What was done when it came. */
    readonly act: ActType;
    readonly from: string;
    /** The commit's clock was wrong: it was not before, or not after, `from`. */
    readonly bound?: TimeBound;
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
  /**
   * Texts of an amended document, oldest first: the day from which each is in force (null: of the original nobody says
   * it), whenever this site came to show it. They are no Mementos: these are of times at which the site showed a text.
   */
  readonly texts?: readonly { readonly since: string | null; readonly url: string }[];
  /** Everything that was done with the item, in the order of this site's clocks. */
  readonly acts: readonly {
    readonly act: ActType;
    /** The day on the clocks of this site. */
    readonly day: string;
    readonly note: string;
    readonly sentence: string;
  }[];
}

/** `history.json` of an item that changed, on a site without `document.json`. */
export interface HistoryDocument extends HistoryFacts {
  readonly item: string;
  readonly title: string;
  readonly url: string;
}

/** The history of an item for machines. */
export const historyDocument = (context: ViewContext, history: ItemHistory): HistoryDocument => ({
  item: history.item,
  title: titleOf(history),
  url: absolute(context, `/${history.item}/`),
  ...historyFacts(context, history),
});

/** What is known of the versions of an item, for machines. */
export function historyFacts(context: ViewContext, history: ItemHistory): HistoryFacts {
  const { item, revisions, absences } = history;
  const several = revisions.length > 1;
  const link = (path: string) => absolute(context, path);
  const entry = context.corpus.byPath.get(item);
  const texts = (entry ? statesOf(context.corpus, entry) : []).map(({ since }) => ({
    since: since || null,
    url: link(statePath(item, since)),
  }));
  return {
    published: entry?.data.published ?? null,
    revisions: revisions.map((revision, at) => {
      const { n, seconds, bound, note, change, commit, redacted } = revision;
      const end = absences.find(({ after }) => after === n) ?? revisions[at + 1];
      const shown = redacted === null;
      const type = actOf(history, revision);
      return {
        n,
        act: type,
        from: instantOf(seconds),
        ...(bound ? { bound } : {}),
        until: end ? instantOf(end.seconds) : null,
        fromDay: siteDay(context, seconds),
        untilDay: end ? siteDay(context, end.seconds) : null,
        note,
        change: change ? actSentence(context, history, { type, revision }) : '',
        substantive: change?.substantive ?? null,
        commit,
        redacted: redacted?.reason ?? null,
        url: shown ? link(at === revisions.length - 1 ? `/${item}/` : versionPath(item, n)) : null,
        changes: shown && change ? link(changesPath(item, n)) : null,
        data: shown && several ? link(versionPath(item, n).replace(/\/$/, '.json')) : null,
      };
    }),
    ...(texts.length > 1 ? { texts } : {}),
    acts: eventsOf(context, history)
      .sort((left, right) => left.seconds - right.seconds)
      .map(({ type, date, note, sentence }) => ({ act: type, day: date, note, sentence })),
  };
}

/**
 * The TimeMap of an item in link format (RFC 7089, section 5; RFC 6690): what stood at its address, and when. A text
 * that an amendment made is none of these before this site showed it, from whatever day it is in force (1.1: the
 * prior state of an original resource at a time).
 */
export function timeMap(context: ViewContext, history: ItemHistory): string {
  const { item } = history;
  const shown = history.revisions.filter(({ redacted }) => redacted === null);
  const original = absolute(context, `/${item}/`);
  const [first, last] = [shown[0], shown.at(-1)];
  const range = first && last ? `;from="${httpDate(first.seconds)}";until="${httpDate(last.seconds)}"` : '';
  const mementos = shown.map(({ n, seconds }, at) => {
    const relation = [at === 0 ? 'first ' : '', at === shown.length - 1 ? 'last ' : '', 'memento'].join('');
    // Of one version alone the item is its own memento (RFC 7089, pattern 3): it was moved, and else never changed.
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
