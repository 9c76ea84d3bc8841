import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { writeFileWhole } from './write-file.ts';

/** Size and time of every file at the last publishing, by path. */
type Stamps = Record<string, string>;

/**
 * Publishes a finished output folder: a whole copy is made beside the public one and takes its place by renaming.
 * Files that are unchanged since the last publishing are hard links to the public ones, which nobody ever writes into.
 */
export function publish(output: string, target: string, stampFile: string): void {
  const next = `${target}.next`;
  const last = `${target}.last`;
  recoverTarget(target, last);
  rmSync(next, { recursive: true, force: true });
  const before = readStamps(stampFile, target);
  const after: Stamps = {};
  for (const path of filesBelow(output)) {
    const name = relative(output, path);
    const stamp = stampOf(path);
    after[name] = stamp;
    const copy = join(next, name);
    mkdirSync(dirname(copy), { recursive: true });
    if (before[name] === stamp && linkIfThere(join(target, name), copy)) continue;
    copyFileSync(path, copy);
  }
  rmSync(stampFile, { force: true });
  swap(next, target, last);
  writeFileWhole(stampFile, JSON.stringify({ target: folderStamp(target), stamps: after }));
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

function linkIfThere(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
}

function stampOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}

/** Identity of the public folder, so that stamps of a folder that somebody replaced are not believed. */
const folderStamp = (folder: string): string => String(statSync(folder, { throwIfNoEntry: false })?.ino ?? 0);

function readStamps(path: string, target: string): Stamps {
  if (!existsSync(path)) return {};
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { target: string; stamps: Stamps };
    return stored.target === folderStamp(target) ? stored.stamps : {};
  } catch {
    return {};
  }
}
