import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commit, FileChange } from '../../domain/revisions/commit.ts';
import { isOnLine, readLog } from '../git/log.ts';
import type { Repository } from '../git/repository.ts';
import { changedPaths } from '../git/status.ts';
import type { HistoryStore } from './history-store.ts';

type Whole = Extract<Repository, { state: 'whole' }>;

/** A folder of the site in its repository, and the name under which the history speaks of it. */
export interface TrackedFolder {
  readonly repository: Whole;
  readonly name: 'content' | 'public';
}

/** Commits of one repository that touched folders of the site, and what is not committed yet. */
export interface RepositoryHistory {
  readonly commits: readonly Commit[];
  /** Changes of the work tree; contents are named by their own digest. */
  readonly uncommitted: readonly FileChange[];
}

/**
 * Reads what a repository knows of folders that lie in it; only new commits when the log was read before and kept in
 * the store.
 */
export function readCommits(
  folders: readonly TrackedFolder[],
  store: HistoryStore | null,
): RepositoryHistory {
  const [first] = folders;
  if (!first) return { commits: [], uncommitted: [] };
  const { root } = first.repository;
  const paths = folders.map(({ repository }) => repository.prefix || '.');
  const commits = readCached(first.repository, paths, store);
  return {
    commits: commits.map((commit) => ({
      ...commit,
      changes: commit.changes.flatMap((change) => inSite(change, folders)),
    })),
    uncommitted: changedPaths(root, paths).flatMap((path) =>
      inSite({ path, from: null, blob: workBlob(join(root, path)) }, folders),
    ),
  };
}

interface CachedLog {
  readonly head: string;
  readonly commits: readonly Commit[];
}

function readCached(
  { root, head }: Whole,
  paths: readonly string[],
  store: HistoryStore | null,
): readonly Commit[] {
  const name = logName(root, paths);
  const cached = store?.log<CachedLog>(name);
  if (cached?.head === head) return cached.commits;
  const known = cached && isOnLine(root, cached.head) ? cached : null;
  const commits = [...(known?.commits ?? []), ...readLog(root, paths, known?.head ?? null)];
  store?.writeLog(name, { head, commits } satisfies CachedLog);
  return commits;
}

const logName = (root: string, paths: readonly string[]): string => `log ${root} ${paths.join(' ')}`;

/** A change as the site names it (`content/…`, `public/…`); nothing when it lies elsewhere. */
function inSite(change: FileChange, folders: readonly TrackedFolder[]): FileChange[] {
  const path = siteName(change.path, folders);
  return path === null ? [] : [{ ...change, path, from: change.from && siteName(change.from, folders) }];
}

function siteName(path: string, folders: readonly TrackedFolder[]): string | null {
  const folder = folders.find(({ repository }) => path.startsWith(repository.prefix));
  return folder ? `${folder.name}/${path.slice(folder.repository.prefix.length)}` : null;
}

/** Name of contents that are not in the repository; null when the file is gone. */
function workBlob(path: string): string | null {
  return existsSync(path) ? createHash('sha1').update(readFileSync(path)).digest('hex') : null;
}
