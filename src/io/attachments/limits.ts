import type { ThreadLimits } from '../threads/limited-thread.ts';

const MB = 1024 ** 2;

/** What one attachment may cost: bytes, characters, entries, pixels; above it counts as too large. */
export const limits = {
  file: 30 * MB,
  characters: 2_000_000,
  zipEntries: 10_000,
  zipUnpacked: 200 * MB,
  zipRatio: 200,
  pixels: 200_000_000,
} as const;

/** What reading one attachment may cost. */
export const readingLimits: ThreadLimits = { time: 20_000, heap: 1024 * MB, growth: 2048 * MB };
