import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '../files/tree.ts';
import { writeFileWhole, writeNew } from '../files/write-file.ts';
import { pruneFolder, removeFiles } from '../store/prune.ts';
import type { OutputSnapshot } from './output-snapshot.ts';

/** The output under construction: which files stand in it, and what each was made from. It is kept between builds. */
export interface OutputFolder {
  /** True when nothing was known of it: it is empty now, and every file is to be made. */
  readonly isNew: boolean;
  /**
   * Takes away what is no longer wanted; gives the files that are to be made: those whose key (a digest of all that
   * they are made from, or null where nothing tells) is not that of the last build, and those that somebody has
   * touched. The view is told of everything that changes.
   */
  begin(wanted: ReadonlyMap<string, string | null>, view: OutputSnapshot): Set<string>;
  /** Puts a file that `begin` asked for, made from `key`. */
  put(file: string, bytes: Uint8Array, key: string | null): void;
  /** Notes a file that somebody else has put, always by `writeNew`. */
  note(file: string, key: string | null): void;
  /** Remembers what stands here for the next build. */
  save(): void;
}

interface Recorded {
  readonly key: string | null;
  /** Of `stampOf`. */
  readonly stamp: string;
}

/** Opens an output folder whose record is another file; `apart` names top folders that others look after. */
export function openOutputFolder(
  folder: string,
  { record, version, apart }: { record: string; version: string; apart: readonly string[] },
): OutputFolder {
  const known = load(record, version);
  // Without a record nobody can tell what stands there.
  if (!known) {
    rmSync(record, { force: true });
    pruneFolder(folder, new Set(), apart);
  }
  const files = known ?? new Map<string, Recorded>();
  const save = () => writeFileWhole(record, JSON.stringify({ version, files: [...files] }));
  const note = (file: string, key: string | null) => {
    files.set(file, { key, stamp: stampOf(join(folder, file)) });
  };
  return {
    isNew: known === null,
    begin(wanted, view) {
      const unwanted = [...files.keys()].filter((file) => !wanted.has(file));
      removeFiles(folder, unwanted);
      for (const file of unwanted) {
        files.delete(file);
        view.touch(file);
      }
      const open = [...wanted].filter(([file, key]) => {
        const recorded = files.get(file);
        return key === null || recorded?.key !== key || recorded.stamp !== view.stamp(file);
      });
      // A build that dies leaves no file that is taken for another, nor one that nobody knows of.
      for (const [file] of open) {
        files.set(file, { key: null, stamp: '' });
        view.touch(file);
      }
      if (open.length > 0 || !known) save();
      return new Set(open.map(([file]) => file));
    },
    put(file, bytes, key) {
      writeNew(join(folder, file), bytes);
      note(file, key);
    },
    note,
    save,
  };
}

function load(path: string, version: string): Map<string, Recorded> | null {
  if (!existsSync(path)) return null;
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { version: string; files: [string, Recorded][] };
    return stored.version === version ? new Map(stored.files) : null;
  } catch {
    return null;
  }
}
