import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exchange } from '../files/exchange.ts';
import {
  type FolderStamps,
  restamp,
  sameFolders,
  sameFoldersOf,
  stampFolders,
} from '../files/folder-stamps.ts';
import {
  changeTree,
  hasOddMode,
  linkTree,
  listTree,
  openMode,
  stampOf,
  type Tree,
  treeChanges,
} from '../files/tree.ts';
import { writeNew } from '../files/write-file.ts';
import { carry, foreignIn, refuseClash, uncarry, withoutEmptied } from './foreign-files.ts';
import { OutputRefusedError, someOf } from './output-guard.ts';
import { markerName, markerOf, readMarker } from './output-marker.ts';
import { publishInPlace } from './publish-in-place.ts';
import type { PublishedTrees } from './published-record.ts';

/** A tree of more files takes a second and more to be deleted. */
const many = 5_000;

/** What nobody has touched since it was published. */
export interface Untouched {
  readonly target: boolean;
  readonly spare: boolean;
}

/** Where a site is published, and what is known of it. */
export interface Publication {
  /** The finished output, private. */
  readonly output: string;
  /** What stands in it. */
  readonly files: Tree;
  /** The public folder, without links on the way. */
  readonly target: string;
  /** Files in it that builds before put there. */
  readonly ours: ReadonlySet<string>;
  /** A private folder for a second tree that is the same as the public one. */
  readonly spare: string;
  /** A private folder for what is to be deleted. */
  readonly trash: string;
  /** The public tree and the second one as they were left, all of them links; null when nobody knows. */
  readonly known: PublishedTrees | null;
  /** Whether they are still so. */
  readonly untouched: Untouched;
}

/**
 * Publishes a finished output folder: a whole second tree takes the place of the public one by renaming. Its files
 * are hard links (copies, where the file system has none): nobody may write into a file of the output folder, only
 * put a new one in its place. The second tree is kept for the next time and holds the same, so that only changes have
 * to be made, twice; it is made anew when nobody can tell what stands there. What is not ours in the public folder
 * stays. A folder that cannot be renamed is changed file by file. Gives what it left.
 */
export function publish(publication: Publication): PublishedTrees {
  const { output, target, ours, known, untouched } = publication;
  recoverTarget(target);
  // The folders in which it stands are among those of which the stamps are known.
  const stamps = known?.folders?.target;
  const found =
    stamps && untouched.target && sameFolders(target, stamps) ? known.foreign : foreignIn(target, ours);
  const foreign = withoutEmptied(found, target, publication.files.keys());
  refuseClash(foreign, publication.files.keys());
  writeNew(join(output, markerName), markerOf(publication.files.keys()));
  const files = opened(output, new Map(publication.files).set(markerName, stampOf(join(output, markerName))));
  const marked = { ...publication, files };
  try {
    return publishWhole(marked, foreign);
  } catch (error) {
    recoverTarget(target);
    if (!isFixed(error) || !existsSync(target)) throw error;
    clear(besides(target).next);
    publishInPlace({ output, files: files.keys(), target, ours });
    return { files: listTree(target), folders: null, foreign };
  }
}

function publishWhole(
  { output, files, target, spare, trash, known, untouched }: Publication,
  foreign: readonly string[],
): PublishedTrees {
  const { next, last } = besides(target);
  for (const place of [next, last]) clear(place);
  const changes = known && treeChanges(known.files, files);
  const few = changes !== null && changes.put.length + changes.remove.length < files.size / 2;
  const changed = changes ? [...changes.put, ...changes.remove, ...foreign] : [];
  // They were looked at a while ago: what is about to be changed, and would count as known after it, is looked at
  // again.
  const serves = (tree: 'target' | 'spare') => {
    const stamps = known?.folders?.[tree];
    return few &&
      untouched[tree] &&
      stamps &&
      sameFoldersOf(tree === 'target' ? target : spare, stamps, changed)
      ? stamps
      : null;
  };
  const [targetStamps, spareStamps] = [serves('target'), serves('spare')];
  const stamp = (folder: string, before: FolderStamps | null) =>
    before ? restamp(folder, before, changed) : stampFolders(folder, [...files.keys(), ...foreign]);
  mkdirSync(next, { recursive: true });
  const spareServes = changes && spareStamps && move(spare, next);
  const linked = spareServes ? changeTree(next, output, changes) : linkTree(output, next, markerName);
  carry(foreign, target, next);
  const made = stamp(next, spareServes ? spareStamps : null);
  swap(next, target, last);
  if (!linked) {
    discard(last, trash, files.size);
    return { files: listTree(target), folders: null, foreign };
  }
  // What was the second tree is public now; to be renamed changes the folder itself.
  const published = restamp(target, made, []);
  const targetServes = changes && targetStamps && existsSync(last);
  if (targetServes) {
    uncarry(foreign, last);
    changeTree(last, output, changes);
    discard(spare, trash, files.size);
    if (!move(last, spare)) discard(last, trash, files.size);
  } else {
    discard(last, trash, files.size);
    discard(spare, trash, files.size);
    linkTree(output, spare);
  }
  const folders = { target: published, spare: stamp(spare, targetServes ? targetStamps : null) };
  return { files, folders, foreign };
}

/** The same files when everybody may read them, whatever mask an earlier build had. */
function opened(output: string, files: ReadonlyMap<string, string>): Tree {
  const now = new Map(files);
  for (const [path, stamp] of files) {
    if (!hasOddMode(stamp)) continue;
    chmodSync(join(output, path), openMode);
    now.set(path, stampOf(join(output, path)));
  }
  return now;
}

/** Folders beside the public one: the tree that will be public, and the one that was. */
const besides = (target: string): { next: string; last: string } => {
  const beside = (end: string) => join(dirname(target), `.${basename(target)}.gongkai-${end}`);
  return { next: beside('next'), last: beside('last') };
};

/** Makes room where a build that was killed may have left a tree; nothing else is deleted. */
function clear(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (names.length > 0 && !readMarker(folder)) throw new OutputRefusedError('foreign', folder, someOf(names));
  removeMarked(folder);
}

/** Deletes a folder, its marker last: a build that is killed meanwhile leaves one that the next may delete. */
function removeMarked(folder: string): void {
  for (const name of readdirSync(folder))
    if (name !== markerName) rmSync(join(folder, name), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** True when the public folder cannot be renamed: a mount point, or nobody may write beside it. */
function isFixed(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS'].includes(code);
}

/** Deletes a folder; one of many files by a process of its own, which nobody need wait for. */
function discard(folder: string, trash: string, files: number): void {
  if (!existsSync(folder)) return;
  if (files > many && move(folder, join(trash, `${process.pid} ${Date.now()}`))) {
    const command = 'fs.rmSync(process.argv[1], { recursive: true, force: true })';
    spawn(process.execPath, ['-e', command, trash], { detached: true, stdio: 'ignore' }).unref();
  } else {
    removeMarked(folder);
    rmSync(trash, { recursive: true, force: true });
  }
}

/** Renames a folder; false when the new place is on another file system. */
function move(folder: string, to: string): boolean {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(folder, to);
    return true;
  } catch {
    return false;
  }
}

/** Puts the last public folder back when a swap was cut off between its two renames. */
export function recoverTarget(target: string): void {
  const { last } = besides(target);
  if (!existsSync(target) && existsSync(last) && readMarker(last)) renameSync(last, target);
}

function swap(next: string, target: string, last: string): void {
  if (!existsSync(target)) renameSync(next, target);
  else if (exchange(next, target)) renameSync(next, last);
  else {
    renameSync(target, last);
    renameSync(next, target);
  }
}
