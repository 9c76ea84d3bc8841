import { dayAfter } from '../days.ts';

/** True when the newest commit lies more than a day after today: one of two clocks is wrong. */
export const isBehind = (today: string, newestCommit: string | null): boolean =>
  newestCommit !== null && newestCommit > dayAfter(today);
