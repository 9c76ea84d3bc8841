import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folders of a tree by path, itself by none, each with a stamp that changes when something in it appears, goes or
 * takes the place of another.
 */
export type FolderStamps = ReadonlyMap<string, string>;

/** Looks at all folders in which files of a tree stand. */
export const stampFolders = (folder: string, files: Iterable<string>): FolderStamps =>
  restamp(folder, new Map(), files);

/** Looks again at the folders of files that were put or taken away. */
export function restamp(folder: string, before: FolderStamps, files: Iterable<string>): FolderStamps {
  const stamps = new Map(before);
  for (const path of foldersOf(files)) {
    const stamp = stampOf(join(folder, path));
    if (stamp) stamps.set(path, stamp);
    else stamps.delete(path);
  }
  return stamps;
}

/**
 * True when the folders are as they were; nobody can tell so of none. What was written into a file that stands there
 * does not show.
 */
export const sameFolders = (folder: string, stamps: FolderStamps): boolean =>
  stamps.size > 0 &&
  [...stamps].every(([path, stamp]) => !stamp.endsWith(closed) && stampOf(join(folder, path)) === stamp);

/** True when the folders of these files are as they were. */
export const sameFoldersOf = (folder: string, stamps: FolderStamps, files: Iterable<string>): boolean =>
  [...foldersOf(files)].every((path) => stampOf(join(folder, path)) === (stamps.get(path) ?? null));

function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const file of files)
    for (let at = dirname(file); at !== '.' && !folders.has(at); at = dirname(at)) folders.add(at);
  return folders;
}

/** Ends the stamp of a folder that not everybody may read: nobody leaves it so. */
const closed = ' closed';

/** Number and time of change of a folder; null for none. */
function stampOf(folder: string): string | null {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return null;
  return `${stats.ino} ${stats.ctimeMs}${(stats.mode & 0o777) === 0o755 ? '' : closed}`;
}
