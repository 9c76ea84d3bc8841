import type { Commit, FileChange, FileStatus } from '../../domain/revisions/commit.ts';
import { runGit, tryGit } from './run-git.ts';

/**
 * A renamed file counts as the same when this share of it stayed; forms of one office are alike without being the
 * same.
 */
const similarity = '60%';
const start = '\u0001';
const field = '\u0002';
const links = new Set(['120000', '160000']);

const options: readonly string[] = [
  'log',
  '--first-parent',
  '--diff-merges=first-parent',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-color',
  `--find-renames=${similarity}`,
  '-l0',
  `--format=${start}${['%H', '%ct', '%P', '%s', '%b'].join(field)}`,
];

/**
 * The commits that touched some folders, oldest first, along the line that was published: a merge counts as one
 * commit with all that it brought. `since` is the commit after which to begin.
 */
export function readLog(root: string, folders: readonly string[], since: string | null): Commit[] {
  const limits = holdsOnly(root, folders) ? [] : folders;
  const commits = parseLog(
    runGit(root, [...options, ...(since ? [`${since}..HEAD`] : ['HEAD']), '--', ...limits]),
  ).reverse();
  return withReplacedFiles(root, folders, commits);
}

/** True when the repository holds hardly anything else: git looks at all files faster than at some. */
function holdsOnly(root: string, folders: readonly string[]): boolean {
  const names = runGit(root, ['ls-tree', '--name-only', '-z', 'HEAD']).split('\0').filter(Boolean);
  const own = new Set(folders.map((folder) => folder.replace(/\/$/, '')));
  return names.every((name) => own.has(name) || name.startsWith('.') || name.endsWith('.md'));
}

/**
 * A commit that adds one file and rewrites another may have moved the second to the first and put a third in its
 * place; to see that costs as much again, so only such commits are looked at twice.
 */
function withReplacedFiles(root: string, folders: readonly string[], commits: readonly Commit[]): Commit[] {
  const doubtful = commits.filter(
    ({ changes }) =>
      changes.some(({ status }) => status === 'A') && changes.some(({ status }) => status === 'M'),
  );
  if (doubtful.length === 0) return [...commits];
  const names = doubtful.map(({ id }) => id).join('\n');
  const closer = parseLog(
    runGit(root, [...options, '--break-rewrites', '--no-walk', '--stdin', '--', ...folders], `${names}\n`),
  );
  const byId = new Map(closer.map((commit) => [commit.id, commit]));
  return commits.map((commit) => byId.get(commit.id) ?? commit);
}

/** True when the commit lies on the first-parent line of HEAD. */
export function isOnLine(root: string, commit: string): boolean {
  // Only what came after it is walked; the first commit after one on the line has it as its first parent.
  const after = tryGit(root, ['rev-list', '--first-parent', '--parents', `${commit}..HEAD`]);
  const oldest = after?.trim().split('\n').at(-1);
  return oldest !== undefined && oldest.split(' ')[1] === commit;
}

/** Reads what `git log --raw -z` prints in the format above: headers, and after each the changed files. */
function parseLog(output: string): Commit[] {
  const commits: (Commit & { changes: FileChange[] })[] = [];
  const tokens = output.split('\0');
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const entry = /^\n?:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/.exec(token);
    if (!entry) {
      if (token.startsWith(start)) commits.push(parseHeader(token.slice(1)));
      continue;
    }
    const [, mode = '', blob = '', status = ''] = entry;
    const from = status === 'R' || status === 'C' ? (tokens[++at] ?? '') : null;
    const path = tokens[++at] ?? '';
    // A name that is not UTF-8 has no address.
    if (path.includes('\uFFFD')) continue;
    commits.at(-1)?.changes.push({
      path,
      status: status as FileStatus,
      from: status === 'R' ? from : null,
      blob: status === 'D' || links.has(mode) ? null : blob,
    });
  }
  return commits;
}

function parseHeader(header: string): Commit & { changes: FileChange[] } {
  const [id = '', seconds = '0', parents = '', subject = '', body = ''] = header.split(field);
  const merge = parents.includes(' ');
  return {
    id,
    seconds: Number(seconds),
    subject: merge ? mergeSubject(subject, body) : subject.trim(),
    changes: [],
  };
}

/** Git's own words for a merge (`Merge branch 'x' of …`) say nothing to a reader. */
function mergeSubject(subject: string, body: string): string {
  if (!/^Merge\b/.test(subject)) return subject.trim();
  return body.trim().split('\n')[0]?.trim() ?? '';
}
