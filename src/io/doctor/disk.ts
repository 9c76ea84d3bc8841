import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Bytes that a user may still write where a folder is, or will be. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(nearestFolder(folder));
  return bavail * bsize;
}

/** The size of a folder, in bytes, and whether it can be written; a folder that is not there yet is tried above. */
export function cacheState(folder: string): { readonly bytes: number; readonly isWritable: boolean } {
  const probe = join(nearestFolder(folder), `.gongkai-probe-${process.pid}`);
  try {
    mkdirSync(probe);
    writeFileSync(join(probe, 'probe'), '');
    return { bytes: bytesBelow(folder), isWritable: true };
  } catch {
    return { bytes: bytesBelow(folder), isWritable: false };
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

function nearestFolder(path: string): string {
  const parent = dirname(path);
  return parent === path || existsSync(path) ? path : nearestFolder(parent);
}

/** Somebody may be deleting meanwhile. */
function bytesBelow(folder: string): number {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((bytes, name) => {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    return bytes + (stats?.isFile() ? stats.size : 0);
  }, 0);
}
