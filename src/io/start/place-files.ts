import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecipeFile } from '../../domain/hosting/recipe.ts';
import { isDiskFull } from '../files/disk-full.ts';

/** What became of files for a folder of their own. */
export type Placed =
  | { readonly type: 'written' }
  /** Something stands there already: its names. */
  | { readonly type: 'holds'; readonly names: readonly string[] }
  /** The path, or a part of it, is a file. */
  | { readonly type: 'file' }
  /** The folder, or one above it, is not ours to write in. */
  | { readonly type: 'denied' }
  | { readonly type: 'full' }
  /** Anything else that the system says. */
  | { readonly type: 'failed'; readonly reason: string };

/** A repository without files, and what file systems and desktops leave in an empty folder. */
const nothing: ReadonlySet<string> = new Set(['.git', 'lost+found', '.DS_Store', 'Thumbs.db', 'desktop.ini']);

const denied: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);
const inTheWay: ReadonlySet<unknown> = new Set(['ENOTDIR', 'EEXIST']);

/** Writes files into a new or empty folder, all of them or none: aside first, then moved into place. */
export function placeFiles(folder: string, files: readonly RecipeFile[]): Placed {
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) return { type: 'file' };
    const names = stats ? readdirSync(folder).filter((name) => !nothing.has(name)) : [];
    if (names.length > 0) return { type: 'holds', names };
    if (stats) fill(folder, files);
    else make(folder, files);
    return { type: 'written' };
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): Placed {
  const { code } = error as NodeJS.ErrnoException;
  if (denied.has(code)) return { type: 'denied' };
  if (inTheWay.has(code)) return { type: 'file' };
  return isDiskFull(error) ? { type: 'full' } : { type: 'failed', reason: (error as Error).message };
}

/** A folder that is there is kept, whoever stands in it: its files are moved in one by one. */
function fill(folder: string, files: readonly RecipeFile[]): void {
  const aside = join(folder, asideName);
  const moved: string[] = [];
  try {
    write(aside, files);
    for (const name of readdirSync(aside)) {
      renameSync(join(aside, name), join(folder, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) rmSync(join(folder, name), { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function make(folder: string, files: readonly RecipeFile[]): void {
  const above = dirname(folder);
  const first = existsSync(above) ? undefined : mkdirSync(above, { recursive: true });
  const aside = join(above, asideName);
  try {
    write(aside, files);
    renameSync(aside, folder);
  } catch (error) {
    rmSync(first ?? aside, { recursive: true, force: true });
    throw error;
  }
}

const asideName = `.gongkai-init-${process.pid}`;

function write(folder: string, files: readonly RecipeFile[]): void {
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
}
