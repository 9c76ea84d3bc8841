import { isSafePath } from './places.ts';

/** A file of a site: its path from the root, bytes, and digests of them, hexadecimal. */
export interface ListedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
}

type Row = readonly [path: string, size: number, sha256: string, sm3: string];

/** A list as a file: one line for each file, in order of paths. */
export function formatShard(files: readonly ListedFile[]): string {
  const rows = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, size, sha256, sm3 }) => JSON.stringify([path, size, sha256, sm3] satisfies Row));
  return `[\n${rows.join(',\n')}\n]\n`;
}

/** Reads such a file; null for anything that `formatShard` would not have written so. */
export function parseShard(text: string): ListedFile[] | null {
  const rows = parseJson(text);
  if (!Array.isArray(rows)) return null;
  const files: ListedFile[] = [];
  for (const row of rows as unknown[]) {
    const file = fileIn(row);
    const before = files.at(-1);
    // Each path once.
    if (!file || (before && before.path >= file.path)) return null;
    files.push(file);
  }
  return formatShard(files) === text ? files : null;
}

function fileIn(row: unknown): ListedFile | null {
  if (!Array.isArray(row)) return null;
  const [path, size, sha256, sm3] = row as unknown[];
  return typeof path === 'string' && isSafePath(path) && isCount(size) && isDigest(sha256) && isDigest(sm3)
    ? { path, size, sha256, sm3 }
    : null;
}

/** SHA-256 and SM3 have 256 bits. */
export const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The value of a JSON text; undefined for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
