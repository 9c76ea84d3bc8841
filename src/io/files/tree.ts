import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeFiles } from '../store/prune.ts';

/**
 * Files below a folder by their path from there, each with a stamp that changes when the file is replaced or written.
 */
export type Tree = ReadonlyMap<string, string>;

/** What has to happen to a tree. */
export interface TreeChanges {
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

/** Looks at a folder; one that is not there has no files. Links that lead nowhere count as files too. */
export function listTree(folder: string): Tree {
  const files = new Map<string, string>();
  const list = (below: string) => {
    for (const item of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + item.name;
      if (item.isDirectory()) list(`${path}/`);
      else files.set(path, stampOf(join(folder, path)));
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) list('');
  return files;
}

/** Ends the names of files that are being put into their place; none is left but by a build that was killed. */
export const partEnd = '.gongkai-part';

/** What everybody may read and its owner write. */
export const openMode = 0o644;

/**
 * Changes when a file is replaced or written: its number, size in bytes and time of writing, and its mode if not
 * everybody may read it. Empty for none.
 */
export function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return '';
  const mode = stats.mode & 0o777;
  return `${stats.ino} ${stats.size} ${stats.mtimeMs}${mode === openMode ? '' : ` ${mode.toString(8)}`}`;
}

/** True for a file with another mode than published ones have. */
export const hasOddMode = (stamp: string): boolean => stamp.split(' ').length > 3;

/** Bytes of the file that a stamp is of; -1 for none. */
export const sizeIn = (stamp: string): number => Number(stamp.split(' ')[1] ?? -1);

/** True when two trees are the same files. */
export const sameTree = (left: Tree, right: Tree): boolean =>
  left.size === right.size && [...left].every(([path, stamp]) => right.get(path) === stamp);

/** What makes one tree into another. */
export const treeChanges = (before: Tree, after: Tree): TreeChanges => ({
  put: [...after.keys()].filter((path) => before.get(path) !== after.get(path)),
  remove: [...before.keys()].filter((path) => !after.has(path)),
});

/**
 * Changes a tree of links to the files of another folder. False when some are copies, where the file system has no
 * links.
 */
export function changeTree(folder: string, from: string, { put, remove }: TreeChanges): boolean {
  removeFiles(folder, remove);
  let linked = true;
  for (const path of put) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    // At no moment is there none, nor half of one.
    const part = file + partEnd;
    rmSync(part, { force: true });
    linked = linkOrCopy(join(from, path), part) && linked;
    renameSync(part, file);
    // To rename a file over another link to it does nothing.
    rmSync(part, { force: true });
  }
  return linked;
}

/**
 * Makes a tree of links to all files of another folder, to that of the name `first` before all others. False when
 * some are copies, where the file system has no links.
 */
export function linkTree(from: string, to: string, first?: string): boolean {
  mkdirSync(to, { recursive: true });
  let linked = first === undefined || linkOrCopy(join(from, first), join(to, first));
  for (const item of readdirSync(from, { withFileTypes: true })) {
    if (item.name === first) continue;
    const [path, copy] = [join(from, item.name), join(to, item.name)];
    const whole = item.isDirectory() ? linkTree(path, copy) : linkOrCopy(path, copy);
    linked = whole && linked;
  }
  return linked;
}

function linkOrCopy(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    copyFileSync(from, to);
    return false;
  }
}
