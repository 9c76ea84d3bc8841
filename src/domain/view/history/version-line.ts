import { type Entry, pathOf } from '../../corpus.ts';
import { historyPath } from '../../routes/history-paths.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { Value } from '../types.ts';
import { spokenDay } from './revision-views.ts';

/** Since when an item stands on the site, when it was last changed, which version it is; a link to its history. */
export function versionLine(context: ViewContext, entry: Entry): Value | null {
  const history = context.history.items.get(pathOf(entry));
  const [first, last] = [history?.revisions[0], history?.revisions.at(-1)];
  if (!first || !last) return null;
  const { versionLine: changed, neverChanged } = context.labels.history;
  return {
    href: historyPath(pathOf(entry)),
    text: fill(first === last ? neverChanged : changed, {
      first: spokenDay(context, first),
      last: spokenDay(context, last),
      n: last.n,
    }),
  };
}

/** The number of the version that an item's page shows, and its day in words; null without versions. */
export function lastVersion(context: ViewContext, entry: Entry): { n: number; day: string } | null {
  const last = context.history.items.get(pathOf(entry))?.revisions.at(-1);
  return last ? { n: last.n, day: spokenDay(context, last) } : null;
}
