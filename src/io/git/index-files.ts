import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { linkStats } from '../files/link-stats.ts';
import { isGitError, runOnIndex } from './run-git.ts';

/** The index of a repository, as a hook is given it or made of a commit. */
export interface IndexSource {
  /** Top folder of the work tree. */
  readonly root: string;
  /** File of the index; null for the repository's own. */
  readonly index: string | null;
}

/**
 * Puts the files of an index below some folders into a folder that mirrors the work tree, and nothing else: whole files
 * as they will be committed, whatever stands in the work tree. Those that are the same there are linked, so that they
 * keep their times and nothing is copied.
 */
export function exportIndex({ root, index }: IndexSource, below: readonly string[], target: string): void {
  const ask = (args: readonly string[], input = '') => runOnIndex(root, args, { input, index });
  const listed = (args: readonly string[]) =>
    ask([...args, '-z', '--', ...below])
      .split('\0')
      .filter(Boolean);
  const files = new Set(listed(['ls-files', '--cached']));
  const differing = new Set(listed(['diff-files', '--name-only']));
  for (const path of filesBelow(target, '')) if (!files.has(path)) rmSync(join(target, path));
  const fromIndex: string[] = [];
  for (const path of files) {
    const [from, to] = [join(root, path), join(target, path)];
    if (differing.has(path) || !linkStats(from)?.isFile()) fromIndex.push(path);
    else if (!isSame(from, to)) takeOver(from, to);
  }
  // What is written over a link would be written into the work tree.
  for (const path of fromIndex) rmSync(join(target, path), { force: true });
  if (fromIndex.length > 0)
    ask(['checkout-index', '-z', '--stdin', `--prefix=${target}/`], `${fromIndex.join('\0')}\0`);
}

/** Makes an index of a commit; files that are the same in the work tree are known as such. */
export function indexOfCommit(root: string, commit: string, index: string): void {
  mkdirSync(dirname(index), { recursive: true });
  rmSync(index, { force: true });
  runOnIndex(root, ['read-tree', commit], { index });
  try {
    runOnIndex(root, ['update-index', '-q', '--refresh'], { index });
  } catch (error) {
    // It fails to say that something differs.
    if (!isGitError(error)) throw error;
  }
}

function* filesBelow(folder: string, below: string): Generator<string> {
  if (!existsSync(join(folder, below))) return;
  for (const item of readdirSync(join(folder, below), { withFileTypes: true }))
    if (item.isDirectory()) yield* filesBelow(folder, `${below}${item.name}/`);
    else yield `${below}${item.name}`;
}

function isSame(from: string, to: string): boolean {
  const [source, there] = [statSync(from), linkStats(to)];
  if (!there) return false;
  return there.ino === source.ino || (there.size === source.size && there.mtimeMs === source.mtimeMs);
}

/** A second name of the same file; a copy with its time where that cannot be. */
function takeOver(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}
