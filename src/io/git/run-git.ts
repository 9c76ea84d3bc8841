import { execFileSync } from 'node:child_process';

/** Answers of any length: the log of a large repository has megabytes. */
const maxBuffer = 2 ** 31 - 1;
/** Settings of the user that would change what git prints, switched off. */
const plainGit: readonly string[] = [
  '-c',
  'core.quotePath=false',
  '-c',
  'i18n.logOutputEncoding=UTF-8',
  '-c',
  'log.showSignature=false',
  '-c',
  'diff.renames=true',
];

/** What git prints for a folder, given this input; throws when git is missing or fails. */
export function runGit(folder: string, args: readonly string[], input = ''): string {
  return execFileSync('git', ['-C', folder, ...plainGit, ...args], {
    encoding: 'utf8',
    maxBuffer,
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  });
}

/** What git prints, or null when git is missing or fails. */
export function tryGit(folder: string, args: readonly string[]): string | null {
  try {
    return runGit(folder, args);
  } catch {
    return null;
  }
}
