import { hasChanged } from '../../revisions/history.ts';
import { indexHistory } from '../../revisions/history-index.ts';
import { historyAddresses } from '../../routes/history-addresses.ts';
import {
  historyAt,
  historyPath,
  type NamedVersion,
  versionAt,
  versionLine,
} from '../../routes/history-paths.ts';
import { say } from '../../text/message.ts';
import type { HistoryContext, RuleOf } from '../rule.ts';
import { siteLinks } from '../site-links.ts';

/** A link to versions of an item must lead to such that there are and that are not hidden. */
export const deadVersion: RuleOf<'history'> = {
  id: 'dead-version',
  needs: 'history',
  severity: 'error',
  lowerable: true,
  title: say('dead-version.title'),
  help: say('dead-version.help'),
  *check({ corpus, history }) {
    // Whoever checks without a history is told so, and sees no versions at all.
    if (history.missing !== null) return;
    const { changed, isThere } = findVersions({ corpus, history });
    for (const { entry, at, url, page, anchor } of siteLinks(corpus)) {
      if (!page) continue;
      const version = versionAt(page) ?? versionLine(page, anchor ?? '');
      const item = version?.item ?? historyAt(page);
      if (item === null || !corpus.byPath.has(item) || isThere(page, version)) continue;
      yield {
        entry,
        at,
        message: version
          ? say('dead-version.message', { url, n: version.n, item })
          : say('dead-version.unchanged', { url, item }),
        fix: changed.has(item)
          ? say('dead-version.fix', { history: historyPath(item) })
          : say('dead-version.unchangedFix', { item: `/${item}/` }),
      };
    }
  },
};

/**
 * The items that have a history, and what tells whether a page shows a version of one, or, on that of its history, has
 * a line for it.
 */
function findVersions({ corpus, history }: Pick<HistoryContext, 'corpus' | 'history'>) {
  const index = indexHistory(history, (item) => corpus.byPath.has(item));
  const changed = new Map([...index.items].filter(([, one]) => hasChanged(one)));
  let pages: ReadonlySet<string> | undefined;
  return {
    changed,
    isThere(page: string, version: NamedVersion | null): boolean {
      const item = historyAt(page);
      if (item !== null) return (version?.n ?? 0) <= (changed.get(item)?.revisions.length ?? -1);
      pages ??= new Set(historyAddresses(index).map(({ path }) => path));
      return pages.has(page);
    },
  };
}
