import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { linkStats } from '../files/link-stats.ts';
import { partEnd } from '../files/tree.ts';
import { removeFiles } from '../store/prune.ts';

/** A file that we did not make stands where the new site has a file or a folder; nothing was changed. */
export class ForeignInTheWayError extends Error {
  override readonly name = 'ForeignInTheWayError';
  readonly files: readonly string[];

  constructor(files: readonly string[]) {
    super(files.join(', '));
    this.files = files;
  }
}

/** What stands in an output folder and is not ours, by path from there: files, links, and folders that are empty. */
export function foreignIn(folder: string, ours: ReadonlySet<string>): string[] {
  const foreign: string[] = [];
  const look = (below: string) => {
    const items = readdirSync(join(folder, below), { withFileTypes: true });
    for (const item of items) {
      const path = below + item.name;
      // A volume may have a folder of its own at its root, which nobody may look into.
      if (path === 'lost+found') continue;
      if (item.isDirectory()) look(`${path}/`);
      else if (!ours.has(path) && !path.endsWith(partEnd)) foreign.push(path);
    }
    if (items.length === 0 && below !== '' && ours.size > 0) foreign.push(below.slice(0, -1));
  };
  if (linkStats(folder)?.isDirectory()) look('');
  return foreign.sort();
}

/** Fails when something foreign stands where files are to be put. */
export function refuseClash(foreign: readonly string[], wanted: Iterable<string>): void {
  if (foreign.length === 0) return;
  const files = new Set(wanted);
  const folders = new Set([...files].flatMap(foldersAbove));
  const clash = foreign.filter(
    (path) => files.has(path) || folders.has(path) || foldersAbove(path).some((folder) => files.has(folder)),
  );
  if (clash.length > 0) throw new ForeignInTheWayError(clash);
}

/** Without empty folders that are to be filled: who took our files out of a folder left nothing in it. */
export function withoutEmptied(
  foreign: readonly string[],
  folder: string,
  wanted: Iterable<string>,
): string[] {
  if (foreign.length === 0) return [];
  const folders = new Set([...wanted].flatMap(foldersAbove));
  return foreign.filter((path) => !folders.has(path) || !linkStats(join(folder, path))?.isDirectory());
}

/**
 * Brings what is foreign into another tree as well: the same files by a second link, so that nothing about them
 * changes.
 */
export function carry(foreign: readonly string[], from: string, to: string): void {
  for (const path of foreign) {
    const [file, copy] = [join(from, path), join(to, path)];
    for (const folder of foldersAbove(path).reverse()) {
      if (linkStats(join(to, folder))) continue;
      mkdirSync(join(to, folder), { mode: lstatSync(join(from, folder)).mode });
    }
    rmSync(copy, { force: true, recursive: true });
    const stats = lstatSync(file);
    if (stats.isDirectory()) mkdirSync(copy, { mode: stats.mode });
    else if (stats.isSymbolicLink()) symlinkSync(readlinkSync(file), copy);
    else linkOrCopyWhole(file, copy);
  }
}

/** Takes out of a tree that is public no longer what was brought from it into another. */
export function uncarry(foreign: readonly string[], folder: string): void {
  const isFolder = (path: string) => linkStats(join(folder, path))?.isDirectory();
  // A folder that is empty goes with what would stand in it.
  removeFiles(
    folder,
    foreign.map((path) => (isFolder(path) ? `${path}/${partEnd}` : path)),
  );
}

function linkOrCopyWhole(file: string, copy: string): void {
  try {
    linkSync(file, copy);
  } catch {
    const { atime, mtime } = lstatSync(file);
    copyFileSync(file, copy);
    utimesSync(copy, atime, mtime);
  }
}

/** Folders above a file, the nearest first. */
function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)];
}
