import { existsSync, readFileSync } from 'node:fs';
import type { Tree } from './tree.ts';
import { writeFileWhole } from './write-file.ts';

/** What was published last. */
export interface PublishedRecord {
  /** Digest of everything that it was made from. */
  readonly inputs: string;
  readonly files: Tree;
  /** True when the files are links to those of the private output. */
  readonly linked: boolean;
}

/** Notes what stands in the public folder. */
export const writePublished = (file: string, { files, ...rest }: PublishedRecord): void =>
  writeFileWhole(file, JSON.stringify({ ...rest, files: [...files] }));

/** What was noted; null when nothing is known. */
export function readPublished(file: string): PublishedRecord | null {
  if (!existsSync(file)) return null;
  try {
    const { inputs, files, linked } = JSON.parse(readFileSync(file, 'utf8')) as {
      inputs: string;
      files: [string, string][];
      linked: boolean;
    };
    return { inputs, files: new Map(files), linked };
  } catch {
    // Cut off, or a build was interrupted while it published.
    return null;
  }
}
