import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Deletes every file below a folder that is not in `keep` (absolute paths), and folders left empty; `skip` names top
 * folders to leave alone.
 */
export function pruneFolder(folder: string, keep: ReadonlySet<string>, skip: readonly string[] = []): void {
  if (!existsSync(folder)) return;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (skip.includes(item.name)) continue;
    const path = join(folder, item.name);
    if (!item.isDirectory()) {
      if (!keep.has(path)) rmSync(path);
      continue;
    }
    pruneFolder(path, keep);
    if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
  }
}

/** Deletes files below a folder, and the folders that they leave empty. */
export function removeFiles(folder: string, files: readonly string[]): void {
  const left = new Set<string>();
  for (const file of files) {
    rmSync(join(folder, file), { force: true });
    for (let at = dirname(file); at !== '.' && !left.has(at); at = dirname(at)) left.add(at);
  }
  // Each folder once, the inner ones first: to list a large folder after every file would take minutes.
  for (const at of [...left].sort((a, b) => b.length - a.length)) removeEmpty(join(folder, at));
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(code)) throw error;
  }
}
