import type { Redaction } from '../schema/redactions.ts';
import type { ItemHistory, Revision } from './history.ts';

/** The history with hidden revisions emptied: number, day and reason stay, nothing of what they held. */
export function redact(history: ItemHistory, redactions: readonly Redaction[]): ItemHistory {
  const own = redactions.filter(({ item }) => item === history.item || history.former.includes(item));
  if (own.length === 0) return history;
  const hiding = (n: number) => own.find(({ revisions }) => revisions.includes(n));
  const hiddenBlobs = history.revisions.flatMap(({ n, files }) =>
    hiding(n) ? Object.values(files).flatMap((file) => file?.blob ?? []) : [],
  );
  const hiddenCommits = history.revisions.flatMap(({ n, commit }) => (hiding(n) && commit ? [commit] : []));
  return {
    ...history,
    ...(hiddenCommits.length > 0 ? { hiddenCommits } : {}),
    ...(hiddenBlobs.length > 0 ? { hiddenBlobs: [...new Set(hiddenBlobs)].sort() } : {}),
    revisions: history.revisions.map((revision) => {
      const found = hiding(revision.n);
      return found ? emptied(revision, found) : revision;
    }),
  };
}

const emptied = (
  { lost: _lost, alike: _alike, ...revision }: Revision,
  { reason, date }: Redaction,
): Revision => ({
  ...revision,
  commit: null,
  note: '',
  stated: null,
  title: '',
  year: null,
  path: '',
  blob: '',
  // That it was withdrawn stays, its words do not.
  withdrawn: revision.withdrawn === null ? null : '',
  files: {},
  change: null,
  redacted: { reason, date },
});
