import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../domain/once.ts';
import { configDigest } from './config-digest.ts';
import { isInstalled, packageMark } from './program-file.ts';

/**
 * Digest of the code that makes stored results: the folders or files named, the configuration of the site, and the
 * locked versions of all libraries.
 */
export function codeVersion(root: string, rooms: readonly string[]): string {
  const program = isInstalled(root) ? versionOfPackage(root, rooms) : versionOfSource(root, rooms);
  const config = configDigest();
  return config === '' ? program : named(createHash('sha256').update(program).update(config));
}

/** What the mark of a package says; of what is installed no file changes by itself. */
export interface PackageMark {
  /** That of `package.json`. */
  readonly version: string;
  /** Of all its files. */
  readonly digest: string;
  /** Of rooms whose version stands in what is published: as they are in the repository, by their names. */
  readonly rooms: Readonly<Record<string, string>>;
}

const versionOfPackage = (root: string, rooms: readonly string[]): string => {
  const mark = readMark(join(root, packageMark));
  return mark.rooms[rooms.join(' ')] ?? mark.digest;
};

const readMark = once((file: string) => JSON.parse(readFileSync(file, 'utf8')) as PackageMark);

function versionOfSource(root: string, rooms: readonly string[]): string {
  const hash = createHash('sha256').update(digestOf(join(root, 'package-lock.json')));
  for (const room of rooms)
    for (const path of filesOf(join(root, room))) hash.update(path.slice(root.length)).update(digestOf(path));
  return named(hash);
}

const named = (hash: Hash): string => hash.digest('hex').slice(0, 32);

/** Of a file as it was when it was first asked for: that is the code that this process runs. */
const digestOf = once((path: string) => createHash('sha256').update(readFileSync(path)).digest());

const filesOf = once((path: string): readonly string[] => {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
});
