import { existsSync, readFileSync } from 'node:fs';
import type { FolderStamps } from '../files/folder-stamps.ts';
import type { Tree } from '../files/tree.ts';
import { writeFileWhole } from '../files/write-file.ts';

/** Two trees of the same files. */
export interface PublishedTrees {
  readonly files: Tree;
  /** Folders of the public tree and of the second one; null where their files are no links to the same. */
  readonly folders: { readonly target: FolderStamps; readonly spare: FolderStamps } | null;
  /** What stands in the public folder and is not ours: it was kept. */
  readonly foreign: readonly string[];
}

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
