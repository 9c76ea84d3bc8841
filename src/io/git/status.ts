import { runGit } from './run-git.ts';

/**
 * Paths below the top folder that differ from the commit that is checked out: changed, new, deleted; renames as both.
 */
export function changedPaths(root: string, folders: readonly string[]): string[] {
  const output = runGit(root, [
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignore-submodules=all',
    '--',
    ...folders,
  ]);
  return output.split('\0').flatMap((entry) => (entry.length > 3 ? [entry.slice(3)] : []));
}
