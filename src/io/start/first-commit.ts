import { realpathSync } from 'node:fs';
import { askGit, type GitAnswer } from '../git/run-git.ts';

/** What became of the first commit of a new site. */
export type FirstCommit =
  | { readonly state: 'committed' | 'no-git' }
  /** Files are staged: git knows nobody who commits. */
  | { readonly state: 'no-user' }
  /** The folder belongs to another user. */
  | { readonly state: 'refused' }
  /** The folder lies in the repository of something else. */
  | { readonly state: 'within'; readonly root: string }
  | { readonly state: 'failed'; readonly reason: string };

/** The branch of a folder that is a repository already; null for any other. */
export function branchOf(folder: string): string | null {
  const { printed } = askGit(folder, ['rev-parse', '--show-toplevel']);
  if (!isTop(folder, printed.trim())) return null;
  return askGit(folder, ['symbolic-ref', '--short', 'HEAD']).printed.trim() || null;
}

/** Commits files of a folder in its own repository, which is made where there is none. */
export function commitFirst(
  folder: string,
  {
    paths,
    message,
    branch,
  }: { readonly paths: readonly string[]; readonly message: string; readonly branch: string },
): FirstCommit {
  const asked = askGit(folder, ['rev-parse', '--show-toplevel']);
  if (asked.isMissing) return { state: 'no-git' };
  if (asked.complaint?.includes('dubious ownership')) return { state: 'refused' };
  const top = asked.printed.trim();
  if (top !== '' && !isTop(folder, top)) return { state: 'within', root: top };
  // `init -b` is unknown to git before 2.28.
  const steps =
    top === ''
      ? [
          ['init', '-q'],
          ['symbolic-ref', 'HEAD', `refs/heads/${branch}`],
        ]
      : [];
  const failure =
    firstFailure(folder, [...steps, ['add', '--', ...paths]]) ??
    (hasUser(folder) ? firstFailure(folder, [['commit', '-q', '-m', message]]) : 'no-user');
  if (failure === null) return { state: 'committed' };
  return failure === 'no-user' ? { state: 'no-user' } : whyNot(failure);
}

/** Whether git knows who commits here, without guessing by the name of the machine. */
export const hasUser = (folder: string): boolean =>
  ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].every(
    (name) => askGit(folder, ['-c', 'user.useConfigOnly=true', 'var', name]).complaint === null,
  );

const whyNot = ({ complaint }: GitAnswer): FirstCommit =>
  complaint?.includes('dubious ownership')
    ? { state: 'refused' }
    : { state: 'failed', reason: (complaint ?? '').trim() };

function firstFailure(folder: string, steps: readonly (readonly string[])[]): GitAnswer | null {
  for (const step of steps) {
    const answer = askGit(folder, step);
    if (answer.isMissing || answer.complaint !== null) return answer;
  }
  return null;
}

const isTop = (folder: string, top: string): boolean =>
  top !== '' && realpathSync(top) === realpathSync(folder);
