import { type Comparable, compare } from '../../domain/revisions/compare/compare.ts';
import { type ChangeSummary, summarise } from '../../domain/revisions/compare/summary.ts';
import { type ItemHistory, type Revision, visible } from '../../domain/revisions/history.ts';
import { digest } from '../digest.ts';
import { openProseStore, type ProseStore } from '../prose-store.ts';
import type { VersionStore } from './version-store.ts';

/** A stored version with its text, ready to be compared. */
export function comparableOf(
  { version, files }: Revision,
  store: VersionStore,
  texts: ProseStore,
): Comparable {
  const { data, prose } = store.version(version);
  return { data, files, blocks: texts.read(prose.digest).blocks };
}

/** Name of the note that holds what changed between two revisions. */
export const changeName = (before: Revision, after: Revision): string =>
  `change ${digest(JSON.stringify([before.version, before.files, after.version, after.files]))}`;

/** Adds to every revision what it changed against the visible one before it; each pair is compared once. */
export function withChanges(
  histories: readonly ItemHistory[],
  store: VersionStore,
  textFile: string,
): ItemHistory[] {
  const texts = openProseStore(textFile);
  const found = new Map<string, ChangeSummary>();
  const changeOf = (before: Revision, after: Revision): ChangeSummary => {
    const name = changeName(before, after);
    const known = store.note<ChangeSummary>(name);
    if (known) return known;
    const change = summarise(compare(comparableOf(before, store, texts), comparableOf(after, store, texts)));
    found.set(name, change);
    return change;
  };
  try {
    return histories.map((history) => addChanges(history, changeOf));
  } finally {
    store.writeNotes(found);
    texts.close();
  }
}

function addChanges(
  history: ItemHistory,
  changeOf: (before: Revision, after: Revision) => ChangeSummary,
): ItemHistory {
  if (history.revisions.length < 2) return history;
  const shown = visible(history);
  return {
    ...history,
    revisions: history.revisions.map((revision) => {
      const before = shown[shown.indexOf(revision) - 1];
      return before && !revision.redacted ? { ...revision, change: changeOf(before, revision) } : revision;
    }),
  };
}
