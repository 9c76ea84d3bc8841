import { isSafePath } from '../manifest/places.ts';
import { isCount, isDigest, parseJson } from '../manifest/shard-file.ts';

/** What a store is told of the publishing under way, or of the last one. */
export interface PublishingRecord {
  /** Name of this run. */
  readonly run: string;
  readonly isDone: boolean;
  /** Version of the rules for types and caching. */
  readonly headers: number;
  /** Digests of files that stand in no list: a signature, a time stamp. */
  readonly signs: Readonly<Record<string, string>>;
  /** While a run is under way: paths of which nobody knows what stands there. */
  readonly touched: readonly string[];
  /** Paths that are deleted by the next run: readers may still have pages that ask for them. */
  readonly later: readonly string[];
}

/** The record's name, below the prefix of a site. */
export const recordFile = '.gongkai-publishing';

/** What a run has sent so far, so that the next one need not send it again if this one is killed. */
export const progressFile = (run: string, n: number): string => `${recordFile}.${run}.${n}`;

export const formatRecord = (record: PublishingRecord): string =>
  `${JSON.stringify({ format: 1, ...record })}\n`;

/** Reads a record; null for anything that is none. */
export function parseRecord(text: string): PublishingRecord | null {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return null;
  const { format, run, isDone, headers, signs, touched, later } = value as Record<string, unknown>;
  const isGood =
    format === 1 &&
    typeof run === 'string' &&
    /^[0-9a-f]{16}$/.test(run) &&
    typeof isDone === 'boolean' &&
    isCount(headers);
  if (!isGood || !arePaths(touched) || !arePaths(later) || !areDigests(signs)) return null;
  return { run, isDone, headers, signs, touched, later };
}

export const formatProgress = (sent: ReadonlyMap<string, string>): string => `${JSON.stringify([...sent])}\n`;

/** Reads paths and digests of what was sent; null for anything else. */
export function parseProgress(text: string): Map<string, string> | null {
  const rows = parseJson(text);
  if (!Array.isArray(rows)) return null;
  const sent = new Map<string, string>();
  for (const row of rows as unknown[]) {
    const [path, digest] = Array.isArray(row) ? (row as unknown[]) : [];
    if (typeof path !== 'string' || !isSafePath(path) || !isDigest(digest)) return null;
    sent.set(path, digest);
  }
  return sent;
}

const arePaths = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((path) => typeof path === 'string' && isSafePath(path));

const areDigests = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([path, digest]) => isSafePath(path) && isDigest(digest));
