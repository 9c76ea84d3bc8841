import type { Unpushed, UnpushedCommit } from '../../domain/checks/unpushed.ts';
import { findRepository } from './repository.ts';
import { runGit, tryGit } from './run-git.ts';

const start = '\u0001';
const field = '\u0002';
/** Commits that no other repository is known to have. */
const ownCommits = (tip: string): readonly string[] => [tip, '--not', '--remotes'];

/**
 * What was committed and not yet pushed: the branch that is checked out, messages, and the lines that each commit added
 * below some folders, also those that a later one took away. Null where there is no repository or no commit.
 */
export function readUnpushed(folder: string, below: readonly string[], tip = 'HEAD'): Unpushed | null {
  const repository = findRepository(folder);
  if (!['whole', 'shallow', 'untracked'].includes(repository.state)) return null;
  const branch = tryGit(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD'])?.trim() ?? null;
  const messages = runGit(folder, ['log', `--format=${start}%H${field}%B`, ...ownCommits(tip)]);
  const added = addedLines(
    runGit(folder, [
      'log',
      `--format=${start}%H`,
      '--patch',
      '--unified=0',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      '--no-renames',
      ...ownCommits(tip),
      '--',
      ...below,
    ]),
  );
  const commits = messages
    .split(start)
    .slice(1)
    .map((entry): UnpushedCommit => {
      const [id = '', message = ''] = entry.split(field);
      return { id, message: message.trim(), added: added.get(id) ?? new Map() };
    });
  return { branch, commits };
}

/** Added lines by commit and file, of a log with patches. */
function addedLines(output: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const commits = new Map<string, Map<string, string>>();
  for (const entry of output.split(start).slice(1)) {
    const files = new Map<string, string>();
    for (const patch of entry.split(/^diff --git /m).slice(1)) {
      const [, path] = /^\+\+\+ "?b\/(.+?)"?\t?$/m.exec(patch) ?? [];
      const lines = patch.split('\n').filter((line) => line.startsWith('+') && !line.startsWith('+++ '));
      if (path) files.set(path, lines.map((line) => line.slice(1)).join('\n'));
    }
    commits.set(entry.slice(0, entry.indexOf('\n')), files);
  }
  return commits;
}
