import { indexHistory } from '../../revisions/history-index.ts';
import { historyAddresses } from '../../routes/history-addresses.ts';
import { historyPath, type NamedVersion, versionAt, versionLine } from '../../routes/history-paths.ts';
import { say } from '../../text/message.ts';
import type { HistoryContext, RuleOf } from '../rule.ts';
import { siteLinks } from '../site-links.ts';

/** A link to a version of an item must lead to one that there is and that is not hidden. */
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
    const isThere = findVersions({ corpus, history });
    for (const { entry, at, url, page, anchor } of siteLinks(corpus)) {
      const version = page && (versionAt(page) ?? versionLine(page, anchor ?? ''));
      if (!page || !version || !corpus.byPath.has(version.item) || isThere(page, version)) continue;
      yield {
        entry,
        at,
        message: say('dead-version.message', { url, n: version.n, item: version.item }),
        fix: say('dead-version.fix', { history: historyPath(version.item) }),
      };
    }
  },
};

/** Tells whether a page shows a version of an item, or, on that of its history, has a line for it. */
function findVersions({
  corpus,
  history,
}: Pick<HistoryContext, 'corpus' | 'history'>): (page: string, version: NamedVersion) => boolean {
  const index = indexHistory(history, (item) => corpus.byPath.has(item));
  let pages: ReadonlySet<string> | undefined;
  return (page, { item, n }) => {
    if (page === historyPath(item)) return n <= (index.items.get(item)?.revisions.length ?? 0);
    pages ??= new Set(historyAddresses(index).map(({ path }) => path));
    return pages.has(page);
  };
}
