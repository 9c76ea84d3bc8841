import type { TimeBound } from './commit-times.ts';

/** A commit with what it changed, seen from the line of commits that was published. */
export interface Commit {
  /** 40 (SHA-1) or 64 (SHA-256) hexadecimal digits. */
  readonly id: string;
  /** Seconds since 1970, of the committer. */
  readonly seconds: number;
  /** Its clock was wrong: `seconds` is only what its neighbours allow. */
  readonly bound?: TimeBound;
  /** First line of the message; of a merge its own text, where it has any. */
  readonly subject: string;
  readonly changes: readonly FileChange[];
}

/** Git's letters: added, modified, deleted, renamed, copied, of another type. */
export type FileStatus = 'A' | 'M' | 'D' | 'R' | 'C' | 'T';

/** What became of one file. */
export interface FileChange {
  /** Path after the commit (of a deleted file: before it), with `/`. */
  readonly path: string;
  readonly status?: FileStatus;
  /** Path before, when the file was renamed. */
  readonly from: string | null;
  /** Git's name of the contents; null when the file was deleted. */
  readonly blob: string | null;
}
