import { type Corpus, type Entry, pathOf, yearOf } from '../corpus.ts';
import type { AttachmentTimeline } from './build-history.ts';
import type { Commit } from './commit.ts';
import type { ItemHistory } from './history.ts';
import { linkedFiles } from './linked-files.ts';
import type { FileThread } from './threads.ts';

/** The entry of a document that was committed once and never changed, nor its attachments; null for any other. */
export function unchangedEntry(
  { path, states }: FileThread,
  corpus: Corpus,
  attachments: ReadonlyMap<string, AttachmentTimeline>,
): Entry | null {
  const entry = corpus.byPath.get(path.replace(/\.mdx?$/, ''));
  if (states.length !== 1 || !entry) return null;
  const files = linkedFiles(corpus.schemas[entry.collection], entry, entry.data, entry.prose.references);
  return files.every((file) => (attachments.get(file)?.length ?? 0) < 2) ? entry : null;
}

/** The history of such a document: it was published, and nothing happened since. */
export function onlyRevision(
  entry: Entry,
  { path, states }: FileThread,
  commits: readonly Commit[],
): ItemHistory[] {
  const commit = commits[states[0]?.at ?? -1];
  if (!commit) return [];
  const revision = {
    n: 1,
    commit: commit.id === '' ? null : commit.id,
    seconds: commit.seconds,
    ...(commit.bound ? { bound: commit.bound } : {}),
    note: commit.subject,
    stated: entry.data.withdrawn?.date ?? null,
    item: pathOf(entry),
    title: entry.data.title,
    year: yearOf(entry),
    path,
    blob: states[0]?.blob ?? '',
    withdrawn: entry.data.withdrawn?.reason ?? null,
    files: {},
    change: null,
    redacted: null,
  };
  return [{ item: pathOf(entry), former: [], revisions: [revision], absences: [], moves: [] }];
}
