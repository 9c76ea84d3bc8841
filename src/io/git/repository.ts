import { existsSync } from 'node:fs';
import { askGit, type GitAnswer, tryGit } from './run-git.ts';

/** The repository that a folder belongs to, as far as it can tell the folder's history. */
export type Repository =
  | {
      readonly state: 'whole';
      /** Top folder of the work tree. */
      readonly root: string;
      /** Path of the folder below it with a slash at the end; empty for the top itself. */
      readonly prefix: string;
      /** Commit that is checked out, 40 or 64 hexadecimal digits. */
      readonly head: string;
    }
  /** No git, no repository, no commit, only part of the history, or the folder is not in it. */
  | { readonly state: 'no-git' | 'none' | 'empty' | 'shallow' | 'untracked' }
  /** It belongs to another user; `root` is the folder that git wants to be told is safe. */
  | { readonly state: 'refused'; readonly root: string };

/** Finds the repository of a folder. */
export function findRepository(folder: string): Repository {
  if (!existsSync(folder)) return { state: 'none' };
  const wanted = ['--show-toplevel', '--show-prefix', '--is-shallow-repository', 'HEAD'];
  const answer = askGit(folder, ['rev-parse', ...wanted]);
  const [root = '', prefix = '', shallow, head = ''] = answer.printed.split('\n');
  if (root === '') return whyNone(folder, answer);
  // Where there is no commit, git says so after it told the rest.
  if (answer.complaint !== null) return { state: 'empty' };
  if (shallow === 'true') return { state: 'shallow' };
  if (!tryGit(folder, ['ls-tree', '--name-only', 'HEAD', '.'])) return { state: 'untracked' };
  return { state: 'whole', root, prefix, head };
}

function whyNone(folder: string, { complaint, isMissing }: GitAnswer): Repository {
  if (isMissing) return { state: 'no-git' };
  if (!complaint?.includes('dubious ownership')) return { state: 'none' };
  const named = /safe\.directory (.+)$/m.exec(complaint)?.[1] ?? folder;
  return { state: 'refused', root: named.replace(/^'|'$/g, '') };
}
