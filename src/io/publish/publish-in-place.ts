import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { linkStats } from '../files/link-stats.ts';
import { partEnd } from '../files/tree.ts';
import { removeFiles } from '../store/prune.ts';
import { markerName, markerOf } from './output-marker.ts';

/** What is to stand in a folder. */
export interface InPlace {
  readonly output: string;
  readonly files: Iterable<string>;
  readonly target: string;
  /** Files that builds before put there. */
  readonly ours: ReadonlySet<string>;
}

/**
 * Publishes file by file into a folder that cannot be renamed, such as a container's volume: each is written beside
 * its place and renamed into it. What pages need comes first, then the pages, and what is no longer wanted goes last;
 * a build that is killed leaves every file whole.
 */
export function publishInPlace({ output, files, target, ours }: InPlace): void {
  removeParts(target);
  const wanted = new Set(files);
  // Whenever this ends, the marker names at least what stands there.
  putText(target, markerName, markerOf([...ours, ...wanted]));
  const isPage = (path: string) => extname(path) === '.html';
  const order = [...wanted].filter((path) => path !== markerName);
  for (const pages of [false, true])
    for (const path of order.filter((file) => isPage(file) === pages))
      put(join(output, path), join(target, path));
  removeFiles(
    target,
    [...ours].filter((path) => !wanted.has(path)),
  );
  put(join(output, markerName), join(target, markerName));
}

function put(from: string, file: string): void {
  if (hasSameBytes(from, file)) return;
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(from, file + partEnd);
  renameSync(file + partEnd, file);
}

function putText(target: string, name: string, text: string): void {
  writeFileSync(join(target, name + partEnd), text);
  renameSync(join(target, name + partEnd), join(target, name));
}

function hasSameBytes(one: string, other: string): boolean {
  const stats = linkStats(other);
  return (
    stats?.isFile() === true &&
    stats.size === statSync(one).size &&
    (stats.mode & 0o777) === 0o644 &&
    readFileSync(one).equals(readFileSync(other))
  );
}

/** What a build that was killed was writing. */
function removeParts(target: string): void {
  const names = readdirSync(target, { recursive: true, encoding: 'utf8' });
  for (const name of names) if (name.endsWith(partEnd)) rmSync(join(target, name));
}
