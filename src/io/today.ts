import { dayOf } from '../domain/view/history/days.ts';
import { tryGit } from './git/run-git.ts';

/** The day of a site, and whether the clock of this machine was asked for it. */
export interface SiteDay {
  /** ISO date. */
  readonly day: string;
  readonly byClock: boolean;
}

/**
 * Seconds since 1970 that a reproducible build asks for (reproducible-builds.org/specs/source-date-epoch); null where
 * none does.
 */
export const askedSeconds = (): string | null => process.env.SOURCE_DATE_EPOCH?.trim() || null;

/** True for what such a build may ask for. */
export const isSeconds = (value: string): boolean => /^\d{1,11}$/.test(value);

/**
 * The day for which a site is made: the one that was asked for, else that of `SOURCE_DATE_EPOCH`, else that of the
 * calendar where the site is.
 */
export function dayOfBuild(asked: string | null, timezone: string, now: Date = new Date()): SiteDay {
  if (asked !== null) return { day: asked, byClock: false };
  const seconds = askedSeconds();
  if (seconds !== null && isSeconds(seconds))
    return { day: dayOf(Number(seconds), timezone), byClock: false };
  return { day: dayOf(now.getTime() / 1000, timezone), byClock: true };
}

/** The day of the newest commit by the clock of whoever made it; null without one. */
export function newestCommitDay(folder: string, timezone: string): string | null {
  const seconds = Number(tryGit(folder, ['log', '-1', '--format=%ct', '--no-show-signature']) ?? 0);
  return seconds > 0 ? dayOf(seconds, timezone) : null;
}
