import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TextPacks } from '../../domain/search/packs.ts';
import { sizeIn } from '../files/tree.ts';
import { writeFileWhole } from '../files/write-file.ts';
import type { OutputSnapshot } from '../publish/output-snapshot.ts';
import type { PlacedFile } from './list-packs.ts';

/** A record of an index: number, address, and digest of all that is indexed of it. */
export type StoredRecord = readonly [record: number, url: string, key: string];

/** What is known of the index of an output folder. */
export interface IndexState {
  /** Version of the code that made it. */
  readonly version: string;
  readonly generation: string;
  /** So many numbers there are for records. */
  readonly size: number;
  readonly records: readonly StoredRecord[];
  readonly lists: readonly PlacedFile[];
  readonly texts: TextPacks;
  /** Files below the output folder with their sizes in bytes. */
  readonly files: readonly (readonly [path: string, size: number])[];
}

/** The index that stands in an output folder whole; null when there is none, or it is of another version. */
export function loadState(file: string, output: OutputSnapshot, version: string): IndexState | null {
  if (!existsSync(file)) return null;
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as IndexState;
    return state.version === version &&
      state.records.length >= 0 &&
      state.lists.length >= 0 &&
      state.texts.packs.length === state.texts.heads.length &&
      state.files.every(([path, size]) => sizeIn(output.stamp(path)) === size)
      ? state
      : null;
  } catch {
    // Cut off: a new one is made.
    return null;
  }
}

/** Notes an index that has just been written; the sizes of files that stood there `before` are known. */
export function saveState(
  file: string,
  output: string,
  {
    before,
    paths,
    ...state
  }: Omit<IndexState, 'files'> & {
    readonly before: IndexState | null;
    readonly paths: readonly string[];
  },
): void {
  const known = new Map(before?.files);
  const files = paths.map((path) => [path, known.get(path) ?? sizeOf(join(output, path))] as const);
  writeFileWhole(file, JSON.stringify({ ...state, files } satisfies IndexState));
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1;
