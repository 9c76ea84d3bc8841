import type { Commit } from './commit.ts';

/** A state of a file after a commit. */
interface FileState {
  /** Place of the commit in the history, counted from 0. */
  readonly at: number;
  readonly path: string;
  /** Git's name of the contents; null when the file was deleted. */
  readonly blob: string | null;
}

/** One file through its whole life: renamed, deleted, put back. */
export interface FileThread {
  /** Path now, or the last one before it was deleted. */
  readonly path: string;
  readonly states: readonly FileState[];
  /** Paths that it had before and that no other file has taken since. */
  readonly former: readonly string[];
}

interface OpenThread {
  path: string;
  readonly states: FileState[];
  readonly former: Set<string>;
}

/** Follows every file through the commits, oldest first. */
export function followFiles(commits: readonly Commit[]): FileThread[] {
  const byPath = new Map<string, OpenThread>();
  const threads = new Set<OpenThread>();
  for (const [at, commit] of commits.entries()) {
    // Two files may change places in one commit: all renamed ones are lifted before any is put down.
    const lifted = new Map<string, OpenThread>();
    // Where a folder named one file twice, git tells of one that it was renamed, of the other that it is still there.
    const staying = new Set(commit.changes.flatMap(({ path, status }) => (status === 'M' ? [path] : [])));
    for (const { from } of commit.changes) {
      const thread = from === null || staying.has(from) ? undefined : byPath.get(from);
      if (from === null || !thread) continue;
      lifted.set(from, thread);
      byPath.delete(from);
    }
    for (const { path, from, blob } of commit.changes) {
      const thread = (from === null ? byPath.get(path) : lifted.get(from)) ?? newThread(path);
      threads.add(thread);
      if (thread.path !== path) {
        const displaced = byPath.get(path);
        if (displaced) threads.delete(displaced);
        thread.former.add(thread.path);
        thread.path = path;
      }
      byPath.set(path, thread);
      thread.states.push({ at, path, blob });
    }
  }
  return [...threads].map(({ path, states, former }) => ({
    path,
    states,
    former: [...former].filter((old) => !isTaken(byPath, old)),
  }));
}

const newThread = (path: string): OpenThread => ({ path, states: [], former: new Set() });

/** Another file stands at the path, or stood there last. */
const isTaken = (byPath: ReadonlyMap<string, OpenThread>, path: string) => byPath.has(path);
