import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fillInPlace } from './fill-in-place.ts';
import { type FolderStamps, restamp, sameFoldersOf, stampFolders } from './folder-stamps.ts';
import { foreignIn, keep } from './foreign-files.ts';
import { swap } from './swap.ts';
import { changeTree, linkTree, listTree, type Tree, treeChanges } from './tree.ts';

/** A tree of more files takes a second and more to be deleted. */
const many = 5_000;

/** What nobody has touched since it was published. */
export interface Untouched {
  readonly target: boolean;
  readonly spare: boolean;
}

/** Two trees of the same files. */
export interface PublishedTrees {
  readonly files: Tree;
  /** Paths in the public folder that no build of ours wrote. */
  readonly foreign: readonly string[];
  /** Folders of the public tree and of the second one; null where their files are no links to the same. */
  readonly folders: { readonly target: FolderStamps; readonly spare: FolderStamps } | null;
}

/** Where a site is published, and what is known of it. */
export interface Publication {
  /** The finished output, private. */
  readonly output: string;
  /** What stands in it. */
  readonly files: Tree;
  /** The public folder. */
  readonly target: string;
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
 * Publishes a finished output folder: a whole second tree takes the place of the public one by renaming. Its files are hard links (copies,
 * where the file system has none): nobody may write into a file of the output folder, only put a new one in its place. The second tree
 * is kept for the next time and holds the same, so that only changes have to be made, twice; it is made anew when nobody can tell what
 * stands there. Gives what it left.
 */
export function publish(publication: Publication): PublishedTrees {
  const { output, files, target, spare, trash, known, untouched } = publication;
  const { next, last } = besideTarget(target);
  recoverTarget(target);
  rmSync(next, { recursive: true, force: true });
  const foreign = foreignIn(publication);
  const changes = known?.folders ? treeChanges(known.files, files) : null;
  const few = changes !== null && changes.put.length + changes.remove.length < files.size / 2;
  const changed = changes ? [...changes.put, ...changes.remove] : [];
  // They were looked at a while ago: what is about to be changed, and would count as known after it, is looked at again.
  const serves = (tree: 'target' | 'spare') => {
    const stamps = known?.folders?.[tree];
    return few && untouched[tree] && stamps && sameFoldersOf(publication[tree], stamps, changed)
      ? stamps
      : null;
  };
  const [targetStamps, spareStamps] = [serves('target'), serves('spare')];
  const stamp = (folder: string, before: FolderStamps | null) =>
    before ? restamp(folder, before, changed) : stampFolders(folder, files.keys());
  const spareServes = changes && spareStamps && move(spare, next);
  const linked = spareServes ? changeTree(next, output, changes) : linkTree(output, next);
  keep(foreign, target, next);
  const made = stamp(next, spareServes ? spareStamps : null);
  if (!swap(next, target, last)) {
    fillInPlace(next, target, foreign);
    for (const folder of [next, spare]) rmSync(folder, { recursive: true, force: true });
    return { files: ownIn(target, files), foreign, folders: null };
  }
  if (!linked) {
    discard(last, trash, files.size);
    return { files: ownIn(target, files), foreign, folders: null };
  }
  // What was the second tree is public now; to be renamed changes the folder itself.
  const published = restamp(target, made, []);
  const targetServes = changes && targetStamps && foreign.length === 0 && existsSync(last);
  if (targetServes) {
    changeTree(last, output, changes);
    discard(spare, trash, files.size);
    if (!move(last, spare)) discard(last, trash, files.size);
  } else {
    discard(last, trash, files.size);
    discard(spare, trash, files.size);
    linkTree(output, spare);
  }
  return {
    files,
    foreign,
    folders: { target: published, spare: stamp(spare, targetServes ? targetStamps : null) },
  };
}

/** Our files in a folder as they stand there. */
const ownIn = (folder: string, files: Tree): Tree =>
  new Map([...listTree(folder)].filter(([path]) => files.has(path)));

/** Deletes a folder; one of many files by a process of its own, which nobody need wait for. */
function discard(folder: string, trash: string, files: number): void {
  if (!existsSync(folder)) return;
  if (files > many && move(folder, join(trash, `${process.pid} ${Date.now()}`))) {
    const command = 'fs.rmSync(process.argv[1], { recursive: true, force: true })';
    spawn(process.execPath, ['-e', command, trash], { detached: true, stdio: 'ignore' }).unref();
  } else {
    for (const path of [folder, trash]) rmSync(path, { recursive: true, force: true });
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

/** Where a tree is made ready and where the one before it goes: beside the target, by names that nobody else uses. */
export const besideTarget = (target: string) => ({
  next: join(dirname(target), `.${basename(target)}.gongkai-next`),
  last: join(dirname(target), `.${basename(target)}.gongkai-last`),
});

/** Puts the last public folder back when a swap was cut off between its two renames. */
export function recoverTarget(target: string): void {
  const { last } = besideTarget(target);
  if (!existsSync(target) && existsSync(last)) renameSync(last, target);
}
