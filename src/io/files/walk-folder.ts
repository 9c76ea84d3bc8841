import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { OddFile } from '../../domain/files/odd-file.ts';
import { linkStats } from './link-stats.ts';

/**
 * A regular file: its size in bytes and when it was last changed, in milliseconds since 1970; nobody can set that
 * time back (`ctime`).
 */
export interface FoundFile {
  readonly size: number;
  readonly time: number;
}

/** What stands in a folder. */
export interface WalkedFolder {
  /** Regular files by their path below the folder, with `/`, in order of path. */
  readonly files: ReadonlyMap<string, FoundFile>;
  /** What is no regular file, and names that are no text: never opened, and nothing below them is looked at. */
  readonly odd: readonly OddFile[];
}

/** Left behind by file managers, office programs and git; never read, never published, not worth a word. */
const litter = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.gitkeep|\.gitignore|\.gitattributes|~\$.*)$/i;

/**
 * The one gate through which everything in an editor's folder is found. Links are not followed, wherever they lead:
 * what they name may lie outside of the folder, or above themselves.
 */
export function walkFolder(folder: string): WalkedFolder {
  const files: [string, FoundFile][] = [];
  const odd: OddFile[] = [];
  const look = (item: Dirent, below: string) => {
    const path = below + item.name;
    if (litter.test(item.name)) return;
    // Where bytes of a name are no text, the system's own reading puts this sign.
    if (item.name.includes('\uFFFD')) odd.push({ path, kind: 'encoding' });
    else if (item.isSymbolicLink()) odd.push({ path, kind: 'link' });
    else if (item.isDirectory()) walk(`${path}/`);
    else if (item.isFile()) {
      const stat = linkStats(join(folder, path));
      if (stat?.isFile()) files.push([path, { size: stat.size, time: stat.ctimeMs }]);
    } else odd.push({ path, kind: 'special' });
  };
  const walk = (below: string) => {
    for (const item of readdirSync(join(folder, below), { withFileTypes: true })) look(item, below);
  };
  if (existsSync(folder)) walk('');
  const byPath = (a: string, b: string) => (a < b ? -1 : 1);
  return {
    files: new Map(files.sort(([a], [b]) => byPath(a, b))),
    odd: odd.sort((a, b) => byPath(a.path, b.path)),
  };
}

/** True for a regular file (absolute path) that lies in a folder itself, not where a link in it leads. */
export function isRegularBelow(folder: string, file: string): boolean {
  try {
    return (
      lstatSync(file).isFile() && realpathSync(file) === join(realpathSync(folder), relative(folder, file))
    );
  } catch {
    return false;
  }
}
