import type { Corpus } from '../../domain/corpus.ts';
import type { Commit } from '../../domain/revisions/commit.ts';
import type { ItemHistory } from '../../domain/revisions/history.ts';
import { showsMessages } from '../../domain/schema/site.ts';

/** A commit message is written for colleagues: it goes no further than here unless the site wants it shown. */
export const worded = (commits: readonly Commit[], site: Corpus['site']): readonly Commit[] =>
  showsMessages(site) ? commits : commits.map((commit) => ({ ...commit, subject: '' }));

/**
 * What was said of the commits of hidden versions may tell what they held: it is shown with no other item either. Words
 * that editors wrote for an item stay.
 */
export function withoutWordsOf(history: ItemHistory, commits: ReadonlySet<string>): ItemHistory {
  const silent = <T extends { readonly commit: string | null; readonly note: string }>(act: T): T =>
    act.commit !== null && commits.has(act.commit) ? { ...act, note: '' } : act;
  return {
    ...history,
    revisions: history.revisions.map((revision) => (revision.stated === null ? silent(revision) : revision)),
    absences: history.absences.map(silent),
    moves: history.moves.map(silent),
  };
}
