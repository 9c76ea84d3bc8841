/** A moment of the history as far as it can be believed. */
export interface CommitTime {
  /** Seconds since 1970; never before those of an earlier commit. */
  readonly seconds: number;
  /** The clock that dated it was wrong: the true time is not before, or not after, the one given. */
  readonly bound?: TimeBound;
}
export type TimeBound = 'not-before' | 'not-after';

/** Nobody used git, nor took older histories over, with dates before 1990. */
const earliest = Date.UTC(1990, 0, 1) / 1000;
/** Clocks of two machines, and those of two time zones that somebody took for one, differ by less. */
const tolerance = 86_400;

/** The last second that formats of dates can tell. */
const end = Date.UTC(9999, 11, 31) / 1000;

/**
 * After this no commit can have been made when a site is built for a day (ISO date). It depends on no clock: one
 * commit and one day give one site. Where every commit is later it is the day that tells nothing of them.
 */
export function latestBelievable(dates: readonly number[], day: string): number {
  const latest = Date.parse(`${day}T23:59:59Z`) / 1000;
  return dates.some((date) => date >= earliest && date <= latest + tolerance) ? latest : end;
}

/**
 * Holds the dates of commits, oldest first, against their neighbours and the day of the site: as many as go up
 * together are believed. One that lies outside is given the time of the last believed one before it, or, where there
 * is none, of the first one after it.
 */
export function believableTimes(dates: readonly number[], now: number): CommitTime[] {
  const isPossible = (date: number) => date >= earliest && date <= now + tolerance;
  if (dates.every((date, at) => isPossible(date) && date >= (dates[at - 1] ?? earliest)))
    return dates.map((seconds) => ({ seconds }));
  const believed = longestRise(dates, isPossible);
  const next = dates.find((_date, at) => believed.has(at)) ?? now;
  let before: number | null = null;
  return dates.map((date, at): CommitTime => {
    if (believed.has(at)) {
      before = date;
      return { seconds: date };
    }
    const seconds = before ?? next;
    if (Math.abs(date - seconds) <= tolerance) return { seconds };
    return { seconds, bound: before === null ? 'not-after' : 'not-before' };
  });
}

/** Places of the longest run of possible dates that never falls, by patience sorting. */
function longestRise(dates: readonly number[], isPossible: (date: number) => boolean): Set<number> {
  const tops: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const [at, date] of dates.entries()) {
    if (!isPossible(date)) continue;
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((dates[tops[middle] ?? 0] ?? 0) <= date) low = middle + 1;
      else high = middle;
    }
    before.set(at, tops[low - 1]);
    tops[low] = at;
  }
  const run = new Set<number>();
  for (let at = tops.at(-1); at !== undefined; at = before.get(at)) run.add(at);
  return run;
}
