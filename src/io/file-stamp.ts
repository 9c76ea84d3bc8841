import { statSync } from 'node:fs';

/** Milliseconds that the coarsest clocks of file systems may be behind. */
const doubt = 2000;

/**
 * Tells whether a file is as it was: size, times and number of the file. Empty where it does not tell, because the file was changed so short a time
 * before `now` (milliseconds) that another change could bear the same time, or cannot be looked at.
 */
export function stampOf(path: string, now: number): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stats || Number(stats.ctimeMs) > now - doubt) return '';
  // Nobody can set the time of the last change (`ctime`).
  return [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].join(' ');
}
