import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { linkStats } from './link-stats.ts';

/** A link on the way to a folder leads nowhere. */
export class DanglingLinkError extends Error {
  override readonly name = 'DanglingLinkError';
}

/**
 * The same path without symbolic links, in the spelling of the disk; what does not exist yet is kept as it is
 * written.
 */
export function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  if (linkStats(path)) throw new DanglingLinkError(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPlace(parent), basename(path));
}

/** A path and all folders above it, itself first. */
export function withParents(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...withParents(parent)];
}

/**
 * Names that two paths have in common if and only if they are one place, whatever they are called: device and number
 * of what exists, else the name in small letters below its parent.
 */
export function identityOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  if (stats) return `${stats.dev} ${stats.ino}`;
  const parent = dirname(path);
  return parent === path ? path : `${identityOf(parent)}/${basename(path).normalize('NFC').toLowerCase()}`;
}
