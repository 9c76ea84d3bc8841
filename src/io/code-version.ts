import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../domain/once.ts';

/**
 * Digest of the code that makes stored results: the folders or files named, and the locked versions of all libraries.
 */
export function codeVersion(root: string, rooms: readonly string[]): string {
  const hash = createHash('sha256').update(digestOf(join(root, 'package-lock.json')));
  for (const room of rooms)
    for (const path of filesOf(join(root, room))) hash.update(path.slice(root.length)).update(digestOf(path));
  return hash.digest('hex').slice(0, 32);
}

/** Of a file as it was when it was first asked for: that is the code that this process runs. */
const digestOf = once((path: string) => createHash('sha256').update(readFileSync(path)).digest());

const filesOf = once((path: string): readonly string[] => {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
});
