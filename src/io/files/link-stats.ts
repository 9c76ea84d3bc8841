import { lstatSync, type Stats } from 'node:fs';

/**
 * What stands at a path, links not followed; undefined where nothing does, also because what should be a folder above
 * is a file, for which `lstatSync` throws whatever it is told.
 */
export function linkStats(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
