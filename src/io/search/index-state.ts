import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderView } from '../folder-view.ts';
import { sizeIn } from '../tree.ts';
import { writeFileWhole } from '../write-file.ts';

/** What is known of the base index of an output folder. */
export interface BaseIndex {
  /** Version of the code that made it. */
  readonly version: string;
  readonly generation: string;
  /** Address and digest of every record, in order. */
  readonly records: readonly (readonly [url: string, key: string])[];
  /** Files below the output folder with their sizes in bytes. */
  readonly files: readonly (readonly [path: string, size: number])[];
}

/** The base index that stands in an output folder whole; null when there is none, or it is of another version. */
export function loadBase(file: string, output: FolderView, version: string): BaseIndex | null {
  if (!existsSync(file)) return null;
  try {
    const base = JSON.parse(readFileSync(file, 'utf8')) as BaseIndex;
    return base.version === version && base.files.every(([path, size]) => sizeIn(output.stamp(path)) === size)
      ? base
      : null;
  } catch {
    // Cut off: a new one is made.
    return null;
  }
}

/** Notes an index that has just been written. */
export function saveBase(
  file: string,
  output: string,
  base: Omit<BaseIndex, 'files'>,
  paths: readonly string[],
): void {
  const files = paths.map((path) => [path, sizeOf(join(output, path))] as const);
  writeFileWhole(file, JSON.stringify({ ...base, files }));
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1;
