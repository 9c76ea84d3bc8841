import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeFiles } from './prune.ts';
import { listTree } from './tree.ts';

/** Ends the name of a file until it is whole. */
const part = '.gongkai-part';

/**
 * Makes a folder that cannot be renamed hold what another one holds, file by file: each is put beside its place and renamed into it, styles, scripts
 * and data before the pages that need them; what is gone goes last. Files that no build wrote stay.
 */
export function fillInPlace(from: string, to: string, foreign: readonly string[]): void {
  const wanted = [...listTree(from).keys()].sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
  for (const path of wanted) {
    const [source, file] = [join(from, path), join(to, path)];
    if (holdsSame(source, file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(source, file + part);
    renameSync(file + part, file);
  }
  const stays = new Set([...wanted, ...foreign]);
  removeFiles(
    to,
    [...listTree(to).keys()].filter((path) => !stays.has(path)),
  );
}

const isPage = (path: string): boolean => path.endsWith('.html');

function holdsSame(source: string, file: string): boolean {
  const [left, right] = [statSync(source), statSync(file, { throwIfNoEntry: false })];
  return (
    right?.isFile() === true && left.size === right.size && readFileSync(source).equals(readFileSync(file))
  );
}
