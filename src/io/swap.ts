import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Puts a folder in the place of another, which goes to `last`. Where the system's `mv` can (coreutils 9.5 on Linux) the two change places in one
 * step; elsewhere two renames follow each other. False, with everything as it was, where the place cannot be renamed: it is a mount point, or on
 * another file system.
 */
export function swap(next: string, target: string, last: string): boolean {
  rmSync(last, { recursive: true, force: true });
  if (!existsSync(target)) return rename(next, target);
  if (exchange(next, target)) {
    renameSync(next, last);
    return true;
  }
  if (!rename(target, last)) return false;
  renameSync(next, target);
  return true;
}

function exchange(left: string, right: string): boolean {
  const options = ['--exchange', '--no-copy', '--no-target-directory', '--'];
  return (
    process.platform === 'linux' &&
    spawnSync('mv', [...options, left, right], { stdio: 'ignore' }).status === 0
  );
}

const immovable = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES']);

function rename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (immovable.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
