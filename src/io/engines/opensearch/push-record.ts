import { existsSync, readFileSync } from 'node:fs';
import { writeFileWhole } from '../../files/write-file.ts';

/** Digests of what an index holds of a site, by the id of the document. */
export type Digests = ReadonlyMap<string, string>;

/** The index that a record is about: of another one it says nothing. */
export interface RecordedIndex {
  /** Ids that the cluster gave itself and the index. */
  readonly cluster: string;
  readonly index: string;
  readonly base: string;
}

/** What a push left in an index. */
export interface Left {
  readonly digests: Digests;
  /** Sum of the marks of all. */
  readonly marks: number;
}

interface Stored extends RecordedIndex {
  readonly marks: number;
  readonly digests: readonly (readonly [id: string, digest: string])[];
}

/** What the last push left in an index; null when nothing is known of this one. */
export function readPushRecord(file: string, { cluster, index, base }: RecordedIndex): Left | null {
  if (!existsSync(file)) return null;
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
    const isOfIt = stored.cluster === cluster && stored.index === index && stored.base === base;
    return isOfIt ? { digests: new Map(stored.digests), marks: stored.marks } : null;
  } catch {
    // Cut off or written over.
    return null;
  }
}

/** Notes what a push left. */
export function writePushRecord(
  file: string,
  { cluster, index, base }: RecordedIndex,
  { digests, marks }: Left,
): void {
  writeFileWhole(
    file,
    JSON.stringify({ cluster, index, base, marks, digests: [...digests] } satisfies Stored),
  );
}
