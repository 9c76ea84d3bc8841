import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A tree of more files takes a second and more to be deleted. */
const many = 5_000;

/**
 * Publishes a finished output folder: a whole second tree is made beside the public one and takes its place by renaming.
 * Its files are hard links (copies, where the file system has none): nobody may write into a file of the output folder,
 * only put a new one in its place. The tree that was public before ends in `trash`, a private folder that is deleted.
 * Gives the paths of all files below the public folder.
 */
export function publish(output: string, target: string, trash: string): string[] {
  const next = `${target}.next`;
  const last = `${target}.last`;
  recoverTarget(target, last);
  rmSync(next, { recursive: true, force: true });
  const files: string[] = [];
  linkTree(output, next, '', files);
  swap(next, target, last);
  discard(last, trash, files.length);
  return files;
}

/** Deletes a folder; one of many files by a process of its own, which nobody need wait for. */
function discard(folder: string, trash: string, files: number): void {
  if (files > many && moveTo(folder, trash)) {
    const command = 'fs.rmSync(process.argv[1], { recursive: true, force: true })';
    spawn(process.execPath, ['-e', command, trash], { detached: true, stdio: 'ignore' }).unref();
  } else {
    for (const path of [folder, trash]) rmSync(path, { recursive: true, force: true });
  }
}

/** Moves a folder into another one; false when that lies on another file system. */
function moveTo(folder: string, trash: string): boolean {
  if (!existsSync(folder)) return true;
  try {
    mkdirSync(trash, { recursive: true });
    renameSync(folder, join(trash, `${process.pid}`));
    return true;
  } catch {
    return false;
  }
}

/** Puts the last public folder back when a swap was cut off between its two renames. */
export function recoverTarget(target: string, last = `${target}.last`): void {
  if (!existsSync(target) && existsSync(last)) renameSync(last, target);
}

function swap(next: string, target: string, last: string): void {
  rmSync(last, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, last);
  renameSync(next, target);
}

function linkTree(from: string, to: string, below: string, files: string[]): void {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [path, copy, name] = [join(from, item.name), join(to, item.name), join(below, item.name)];
    if (item.isDirectory()) linkTree(path, copy, name, files);
    else {
      linkOrCopy(path, copy);
      files.push(name);
    }
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
