import { execFileSync, spawnSync } from 'node:child_process';

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
  '-c',
  'core.fsmonitor=false',
];

/** Variables by which a hook or a shell points git at another repository than that of the folder. */
const elsewhere: readonly string[] = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
];

/**
 * The environment in which git is asked: the repository of the folder, as it was committed, in words of one language.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !elsewhere.includes(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1' };
}

const failed = 'git cannot be read: ';

/** An error that says that git is missing or could not give what it was asked for. */
export const gitError = (what: string, cause?: unknown): Error => new Error(failed + what, { cause });

/** True for such an error, also for one of another thread. */
export const isGitError = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith(failed);

/** Of what index git is asked, where it is another than that of the repository: a hook is given one. */
export interface OtherIndex {
  readonly input?: string;
  /** Absolute path; null for the index of the repository. */
  readonly index: string | null;
}

/** What git prints for a folder that is asked about an index. */
export const runOnIndex = (
  folder: string,
  args: readonly string[],
  { input = '', index }: OtherIndex,
): string => run(folder, args, input, index === null ? {} : { GIT_INDEX_FILE: index });

/** What git prints for a folder, given this input; throws (`gitError`) when git is missing or fails. */
export const runGit = (folder: string, args: readonly string[], input = ''): string =>
  run(folder, args, input, {});

function run(folder: string, args: readonly string[], input: string, more: NodeJS.ProcessEnv): string {
  try {
    return execFileSync('git', ['-C', folder, ...plainGit, ...args], {
      encoding: 'utf8',
      maxBuffer,
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...gitEnvironment(), ...more },
    });
  } catch (cause) {
    throw gitError(`${args[0]} in ${folder}`, cause);
  }
}

/** What git prints, or null when git is missing or fails. */
export function tryGit(folder: string, args: readonly string[]): string | null {
  try {
    return runGit(folder, args);
  } catch {
    return null;
  }
}

/** What git says to a question, whether it can answer it or not. */
export interface GitAnswer {
  /** What it printed, before it failed if it did. */
  readonly printed: string;
  /** Why it failed; null when it did not, or is missing. */
  readonly complaint: string | null;
  readonly isMissing: boolean;
}

/** Asks git something that may well have no answer. */
export function askGit(folder: string, args: readonly string[]): GitAnswer {
  const { stdout, stderr, status, error } = spawnSync('git', ['-C', folder, ...plainGit, ...args], {
    encoding: 'utf8',
    env: gitEnvironment(),
  });
  return {
    printed: stdout ?? '',
    complaint: status === 0 || error ? null : stderr,
    isMissing: error !== undefined,
  };
}
