import { type BigIntStats, statSync } from 'node:fs';

/** Milliseconds that the coarsest clocks of file systems may be behind. */
const doubt = 2000;

/** The stamp of the file at a path; empty also where it cannot be looked at. */
export function stampAt(path: string, now: number): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? stampFrom(stats, now) : '';
}

/**
 * Tells whether a file is as it was: size, times and number of the file. Empty where it does not tell, because the
 * file was changed so short a time before `now` (milliseconds) that another change could bear the same time.
 */
export function stampFrom({ size, mtimeNs, ctimeNs, ctimeMs, ino }: BigIntStats, now: number): string {
  // Nobody can set the time of the last change (`ctime`).
  return Number(ctimeMs) > now - doubt ? '' : [size, mtimeNs, ctimeNs, ino].join(' ');
}
