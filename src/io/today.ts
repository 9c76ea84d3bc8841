import { execFileSync } from 'node:child_process';

/**
 * The day of a build as ISO date: that of the commit when the folder is committed as it is; with changes that are not
 * committed, or without git, the day of the clock.
 */
export function dayOfBuild(folder: string, timezone: string): string {
  const seconds = commitSeconds(folder);
  return dateIn(seconds === null ? new Date() : new Date(seconds * 1000), timezone);
}

function commitSeconds(folder: string): number | null {
  try {
    const changes = git(folder, ['status', '--porcelain', '--', '.']);
    return changes === '' ? Number(git(folder, ['log', '-1', '--format=%ct'])) || null : null;
  } catch {
    return null;
  }
}

const git = (folder: string, args: readonly string[]) =>
  execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

function dateIn(time: Date, timezone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(time);
}
