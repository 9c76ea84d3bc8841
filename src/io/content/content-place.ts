import { join } from 'node:path';
import { linkStats } from '../files/link-stats.ts';
import { realPlace, withParents } from '../files/place.ts';

/**
 * The one guard of commands that write into a content folder: the absolute path of a file below it, or null where
 * nothing may be written: something on the way is a link or no folder, the file itself is a link or no file, or the
 * folder lies in a repository's own files.
 */
export function placeInContent(content: string, path: string): string | null {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null;
  if (withParents(realPlace(content)).some((folder) => /[\\/]\.git$/i.test(folder))) return null;
  for (let length = 1; length <= parts.length; length++) {
    const stats = linkStats(join(content, ...parts.slice(0, length)));
    if (!stats) break;
    if (length < parts.length ? !stats.isDirectory() : !stats.isFile()) return null;
  }
  return join(content, ...parts);
}
