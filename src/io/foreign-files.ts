import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Publication } from './publish.ts';
import { listTree } from './tree.ts';

/** What hosts and their owners put into a public folder; kept also where no record tells what a build wrote. */
const ofHosts = /^(?:\.well-known\/.+|CNAME|\.nojekyll)$/;

/** Paths in the public folder that no build of ours wrote and that no file of the new output takes. */
export function foreignIn({
  target,
  files,
  known,
  untouched,
}: Pick<Publication, 'target' | 'files' | 'known' | 'untouched'>): string[] {
  if (known && untouched.target) return known.foreign.filter((path) => !files.has(path));
  const isForeign = (path: string) =>
    (known ? !known.files.has(path) : ofHosts.test(path)) && !files.has(path);
  return [...listTree(target).keys()].filter(isForeign).sort();
}

/** Copies them into the folder that is to be public; links stay links. */
export function keep(foreign: readonly string[], target: string, next: string): void {
  for (const path of foreign) {
    const [from, to] = [join(target, path), join(next, path)];
    if (!existsSync(from)) continue;
    mkdirSync(dirname(to), { recursive: true });
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { verbatimSymlinks: true, preserveTimestamps: true });
  }
}
