import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Publishes a finished output folder: a whole second tree is made beside the public one and takes its place by renaming.
 * Its files are hard links (copies, where the file system has none): nobody may write into a file of the output folder,
 * only put a new one in its place.
 */
export function publish(output: string, target: string): void {
  const next = `${target}.next`;
  const last = `${target}.last`;
  recoverTarget(target, last);
  rmSync(next, { recursive: true, force: true });
  linkTree(output, next);
  swap(next, target, last);
}

/** Puts the last public folder back when a swap was cut off between its two renames. */
export function recoverTarget(target: string, last = `${target}.last`): void {
  if (!existsSync(target) && existsSync(last)) renameSync(last, target);
}

function swap(next: string, target: string, last: string): void {
  rmSync(last, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, last);
  renameSync(next, target);
  rmSync(last, { recursive: true, force: true });
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [path, copy] = [join(from, item.name), join(to, item.name)];
    if (item.isDirectory()) linkTree(path, copy);
    else linkOrCopy(path, copy);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
