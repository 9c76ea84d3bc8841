import { existsSync, readFileSync } from 'node:fs';
import type { PublishedTrees } from './publish.ts';
import { writeFileWhole } from './write-file.ts';

/** What was published last. */
export interface PublishedRecord extends PublishedTrees {
  /** Digest of everything that it was made from. */
  readonly inputs: string;
}

type Rows = [path: string, stamp: string][];

interface Stored {
  readonly inputs: string;
  readonly files: Rows;
  readonly folders: { readonly target: Rows; readonly spare: Rows } | null;
  /** Absent in notes of old. */
  readonly foreign?: readonly string[];
}

/** Notes what stands in the public folder. */
export function writePublished(file: string, { inputs, files, folders, foreign }: PublishedRecord): void {
  const stored: Stored = {
    inputs,
    files: [...files],
    folders: folders && { target: [...folders.target], spare: [...folders.spare] },
    foreign,
  };
  writeFileWhole(file, JSON.stringify(stored));
}

/** What was noted; null when nothing is known. */
export function readPublished(file: string): PublishedRecord | null {
  if (!existsSync(file)) return null;
  try {
    const { inputs, files, folders, foreign = [] } = JSON.parse(readFileSync(file, 'utf8')) as Stored;
    return {
      inputs,
      files: new Map(files),
      folders: folders && { target: new Map(folders.target), spare: new Map(folders.spare) },
      foreign,
    };
  } catch {
    // Cut off, or a build was interrupted while it published.
    return null;
  }
}
