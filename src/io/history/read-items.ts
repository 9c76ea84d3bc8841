import type { Locale } from '../../domain/finding.ts';
import {
  type AttachmentTimeline,
  buildHistory,
  type VersionFacts,
} from '../../domain/revisions/build-history.ts';
import type { Commit } from '../../domain/revisions/commit.ts';
import { compare } from '../../domain/revisions/compare/compare.ts';
import { summarise } from '../../domain/revisions/compare/summary.ts';
import { type ItemHistory, type Revision, visible } from '../../domain/revisions/history.ts';
import { redact } from '../../domain/revisions/redact.ts';
import type { FileThread } from '../../domain/revisions/threads.ts';
import type { Redaction } from '../../domain/schema/redactions.ts';
import { readBlobs } from '../git/blobs.ts';
import { parseVersion, type ReadVersion, workingCopy } from './version-text.ts';

/** Documents whose history is to be read, and everything that it depends on. */
export interface ItemsJob {
  /** Paths below the content folder. */
  readonly threads: readonly FileThread[];
  readonly commits: readonly Omit<Commit, 'changes'>[];
  readonly attachments: ReadonlyMap<string, AttachmentTimeline>;
  readonly redactions: readonly Redaction[];
  /** Top folder of the repository. */
  readonly root: string;
  readonly content: string;
  readonly locale: Locale;
}

/** Reads all states of every document and compares them; results in the order of the documents. */
export async function readItems(job: ItemsJob): Promise<(ItemHistory | null)[]> {
  const names = job.threads.flatMap(({ states }) => states.flatMap(({ blob }) => blob ?? []));
  const blobs = readBlobs(job.root, names);
  const results: (ItemHistory | null)[] = [];
  for (const thread of job.threads) {
    const versions = new Map<string, ReadVersion>();
    const known = new Map<string, Readonly<Record<string, unknown>>>();
    for (const { path, blob } of thread.states) {
      if (blob === null) continue;
      const bytes = (await blobs.next()).value?.[1] ?? workingCopy(job.content, path);
      const read = bytes && parseVersion(path, bytes, job.locale, known);
      if (read) versions.set(`${path}\n${blob}`, read);
    }
    results.push(historyOf(thread, versions, job));
  }
  await blobs.return(undefined);
  return results;
}

function historyOf(
  thread: FileThread,
  versions: ReadonlyMap<string, ReadVersion>,
  { commits, attachments, redactions }: ItemsJob,
): ItemHistory | null {
  const history = buildHistory(thread, {
    commits,
    facts: (path, blob) => factsOf(versions.get(`${path}\n${blob}`)),
    attachments: (file) => attachments.get(file) ?? [],
  });
  return history && withChanges(redact(history, redactions), versions);
}

const factsOf = (read: ReadVersion | undefined): VersionFacts | null =>
  read ? { ...read.version, item: read.item } : null;

/** Adds to every revision what it changed against the visible one before it. */
function withChanges(history: ItemHistory, versions: ReadonlyMap<string, ReadVersion>): ItemHistory {
  const shown = visible(history);
  const comparable = ({ path, blob, files }: Revision) => {
    const read = versions.get(`${path}\n${blob}`);
    return { data: read?.version.data ?? {}, blocks: read?.prose.blocks ?? [], files };
  };
  return {
    ...history,
    revisions: history.revisions.map((revision) => {
      const before = shown[shown.indexOf(revision) - 1];
      if (!before) return revision;
      return { ...revision, change: summarise(compare(comparable(before), comparable(revision))) };
    }),
  };
}
