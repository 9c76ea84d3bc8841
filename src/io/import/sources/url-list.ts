import { writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FetchError, type FetchLimits, fetchPage } from './fetch-page.ts';
import {
  type Collected,
  formatName,
  foundNothing,
  type SourceFile,
  type SourceProblem,
} from './source-file.ts';

/** What fetching takes at most, for each page. */
export const fetchLimits: FetchLimits = {
  time: 30_000,
  bytes: 20_000_000,
  redirects: 5,
  allowPrivate: false,
};
/** Milliseconds between two pages: an old server has other readers. */
const politePause = 1000;

/** Addresses of a text of nothing else, save blank lines and those that begin with `#`; null for other texts. */
export function addressesIn(text: string): string[] | null {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const areAll =
    lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line) && URL.canParse(line));
  return areAll ? [...new Set(lines.map((line) => new URL(line).href))] : null;
}

/** Fetches pages one after the other into a folder; what cannot be fetched is told, the rest comes. */
export async function filesOfAddresses(
  addresses: readonly string[],
  folder: string,
  limits = fetchLimits,
  wait = politePause,
): Promise<Collected> {
  const files: SourceFile[] = [];
  const problems: SourceProblem[] = [];
  for (const [at, address] of addresses.entries()) {
    if (at > 0) await pause(wait);
    try {
      const { bytes, url, type } = await fetchPage(address, limits);
      const name = formatName(new URL(url).pathname, type);
      const disk = join(folder, `${at + 1}${extname(name)}`);
      writeFileSync(disk, bytes, { flag: 'wx' });
      files.push({ disk, path: address, name, url, mirrored: false });
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      problems.push(...foundNothing(address, error.problem, error.message).problems);
    }
  }
  return { files, problems };
}
