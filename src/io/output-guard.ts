import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, parse } from 'node:path';
import type { Settings } from './settings.ts';

/** Stands in every output folder: by it a later build knows the folder as its own. */
export const markerFile = '.gongkai';
export const markerText =
  'This folder was made by a build of Gongkai. Everything in it is replaced by the next one.\n本文件夹由“公开”生成，下次构建时全部更换。\n';

/** Why nothing may be written into a folder. */
export interface Refusal {
  /**
   * `protected`: it is, holds or lies in what is not to be written; `worktree`: a repository's own folder; `foreign`: something stands there that no
   * build left; `file`: no folder at all.
   */
  readonly reason: 'protected' | 'worktree' | 'foreign' | 'file';
  /** The folder that was asked for, links resolved. */
  readonly folder: string;
  /** What is in the way: a path, or names of what stands there, three at most. */
  readonly found: readonly string[];
}

/** A build may not write there. Nothing has been touched. */
export class OutputRefusedError extends Error {
  override readonly name = 'OutputRefusedError';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`${refusal.reason}: ${refusal.folder}`);
    this.refusal = refusal;
  }
}

/** What a build needs to know of where it writes. */
type Places = Pick<Settings, 'root' | 'content' | 'public' | 'out' | 'state'>;

/**
 * Looks whether a build may write into its output folder; null when it may. Only a folder that is absent, empty, or marked by a build is
 * taken; `isOurs` tells of one that was made before there was a mark.
 */
export function refusalOf(places: Places, isOurs = false): Refusal | null {
  const folder = realPath(places.out);
  const refused = (reason: Refusal['reason'], ...found: string[]): Refusal => ({ reason, folder, found });
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) return refused('file', folder);
  const inTheWay = protectedBy(places, folder);
  if (inTheWay !== null) return refused('protected', inTheWay);
  if (existsSync(join(folder, '.git'))) return refused('worktree', join(folder, '.git'));
  if (!stat || isOurs || isMarked(folder)) return null;
  const names = readdirSync(folder).sort();
  return names.length > 0 ? refused('foreign', ...names.slice(0, 3)) : null;
}

/** True for a folder that a build of ours left there. */
export function isMarked(folder: string): boolean {
  try {
    const marker = join(folder, markerFile);
    return lstatSync(marker).isFile() && readFileSync(marker, 'utf8') === markerText;
  } catch {
    return false;
  }
}

/** The path that is protected and is, holds or lies around the folder; null for none. */
function protectedBy({ root, content, public: attachments, state }: Places, folder: string): string | null {
  const above = lineage(folder);
  const isAbove = (path: string) => above.some((place) => isSame(place, path));
  // Nobody may write over these, into them, or over what they stand in.
  const whole = [
    content,
    attachments,
    state,
    ...['src', 'scripts', 'test', 'node_modules'].map((name) => join(root, name)),
  ];
  for (const path of whole) if (isAbove(path)) return path;
  for (const path of [...whole, root, process.cwd(), homeFolder(), parse(folder).root])
    if (path !== null && lineage(realPath(path)).some((place) => isSame(place, folder))) return path;
  const repository = above.find((place) => basename(place).toLowerCase() === '.git');
  return repository ?? null;
}

/** A machine need not have one. */
function homeFolder(): string | null {
  try {
    return homedir() || null;
  } catch {
    return null;
  }
}

/** A folder and all that it lies in. */
function lineage(folder: string): string[] {
  const places = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) places.push(dirname(at));
  return places;
}

/** True for two names of one folder: of other spelling, other letter case, mounted twice. */
function isSame(left: string, right: string): boolean {
  if (left === right) return true;
  const [a, b] = [left, right].map((path): Stats | undefined => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev && a.ino !== 0;
}

/** A path without links, also of what is not there yet: where its folder leads. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
