/** A commit that no other repository has yet: it can still be written anew. */
export interface UnpushedCommit {
  readonly id: string;
  readonly message: string;
  /** Lines that it added, by file. */
  readonly added: ReadonlyMap<string, string>;
}

/** What the next push would give away. */
export interface Unpushed {
  /** Null where no branch is checked out. */
  readonly branch: string | null;
  /** Newest first. */
  readonly commits: readonly UnpushedCommit[];
}
