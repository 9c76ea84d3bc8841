import { type Entry, pathOf } from '../../corpus.ts';
import { hasChanged } from '../../revisions/history.ts';
import { historyPath } from '../../routes/history-paths.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { VersionLine } from './page-types.ts';
import { noteOf, spokenDay } from './revision-views.ts';

/**
 * Since when an item stands on the site, when it was last changed, which version it is, with a link to its history; of
 * one that never changed all that is known of its only version.
 */
export function versionLine(context: ViewContext, entry: Entry): VersionLine | null {
  const history = context.history.items.get(pathOf(entry));
  const [first, last] = [history?.revisions[0], history?.revisions.at(-1)];
  if (!history || !first || !last) return null;
  const { versionLine: changed, neverChanged } = context.labels.history;
  const text = fill(first === last ? neverChanged : changed, {
    first: spokenDay(context, first),
    last: spokenDay(context, last),
    n: last.n,
  });
  return hasChanged(history)
    ? { text, href: historyPath(history.item), note: '' }
    : { text, note: noteOf(context, first) };
}

/** True when an item has pages and files of versions. */
export function hasVersions(context: ViewContext, entry: Entry): boolean {
  const history = context.history.items.get(pathOf(entry));
  return history !== undefined && hasChanged(history);
}

/** The number of the version that an item's page shows, and its day in words; null without versions. */
export function lastVersion(context: ViewContext, entry: Entry): { n: number; day: string } | null {
  const last = context.history.items.get(pathOf(entry))?.revisions.at(-1);
  return last ? { n: last.n, day: spokenDay(context, last) } : null;
}
