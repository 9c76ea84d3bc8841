import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Digest of the code that makes stored results: the folders or files named, and the locked versions of all libraries.
 */
export function codeVersion(root: string, rooms: readonly string[]): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  for (const room of rooms)
    for (const path of filesOf(join(root, room)))
      hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 32);
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
