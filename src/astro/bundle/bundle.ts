import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteStyles } from '../internals.ts';

/** What Astro knows of a bundle besides its files. */
export interface BundleRecord {
  /** Name of the module that renders, below `server/`. */
  readonly entry: string;
  /** By Astro's key of a route. */
  readonly styles: readonly (readonly [route: string, styles: RouteStyles])[];
  /** Every file below `server/` and `client/` with its size in bytes. */
  readonly files: readonly (readonly [path: string, size: number])[];
}

/** Bundled code, kept between builds. */
export interface Bundle {
  /** Absolute path; `server/`, `client/` and `bundle.json` stand in it. */
  readonly folder: string;
  /** Names the code and everything that it was bundled with. */
  readonly key: string;
}

/** Bundles that are kept in one folder; others that were used longer ago are deleted. */
const kept = 6;

/** True when a bundle stands there with all its files, none of them cut off. */
export function isWhole(bundle: Bundle): boolean {
  try {
    return readBundle(bundle).files.every(
      ([path, size]) => statSync(join(bundle.folder, path), { throwIfNoEntry: false })?.size === size,
    );
  } catch {
    return false;
  }
}

/** The record of a finished bundle. */
export const readBundle = ({ folder }: Bundle): BundleRecord =>
  JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')) as BundleRecord;

/**
 * Puts what was made aside into the folder of a bundle, unless it is whole by now: another build may have made the
 * same and render from it.
 */
export function putInPlace(aside: string, bundle: Bundle): void {
  if (!isWhole(bundle)) {
    rmSync(bundle.folder, { recursive: true, force: true });
    try {
      renameSync(aside, bundle.folder);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    }
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Notes that a bundle is used. */
export function touch({ folder }: Bundle): void {
  const now = new Date();
  utimesSync(folder, now, now);
}

/** Deletes bundles beside this one that were not used for the longest time. */
export function forgetOld({ folder: newest }: Bundle): void {
  const folder = dirname(newest);
  mkdirSync(folder, { recursive: true });
  const all = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, used: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of all.slice(kept)) rmSync(path, { recursive: true, force: true });
}
