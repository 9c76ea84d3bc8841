import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Another build is at work in the same folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** Takes a folder for this process; gives the function that frees it. A lock of a process that died is taken over. */
export function lockFolder(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  if (!tryLock(path)) {
    if (isAlive(Number(readFileSync(path, 'utf8')))) throw new FolderInUseError(path);
    rmSync(path, { force: true });
    if (!tryLock(path)) throw new FolderInUseError(path);
  }
  return () => rmSync(path, { force: true });
}

function tryLock(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
