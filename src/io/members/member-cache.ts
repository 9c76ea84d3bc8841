import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { digest } from '../files/digest.ts';
import { writeFileWhole } from '../files/write-file.ts';
import type { Settings } from '../settings.ts';

const kept = z.object({
  url: z.string(),
  text: z.string(),
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  /** Where it came from at last: the host of the address, perhaps by https where that says http. */
  origin: z.url(),
  /** Instant of the last answer, milliseconds since 1970. */
  at: z.number(),
});

/** The last good answer of a site. */
export type KeptAnswer = z.output<typeof kept>;

/** The last good answer of the site at an address; null where there is none. */
export function readKept(settings: Settings, url: string): KeptAnswer | null {
  const file = fileOf(settings, url);
  if (!existsSync(file)) return null;
  try {
    const { success, data } = kept.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return success && data.url === url ? data : null;
  } catch {
    // Whatever it is, the site is asked again.
    return null;
  }
}

/** Keeps an answer for the next build. */
export const writeKept = (settings: Settings, answer: KeptAnswer): void =>
  writeFileWhole(fileOf(settings, answer.url), `${JSON.stringify(answer)}\n`);

const fileOf = ({ state }: Settings, url: string): string =>
  join(state, 'members', `${digest(url, 16)}.json`);
