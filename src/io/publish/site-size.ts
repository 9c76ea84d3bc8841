import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSize } from '../../domain/hosting/limits.ts';

/** Measures a built site of which the files are known. */
export function sizeOfSite(folder: string, files: Iterable<string>): SiteSize {
  let count = 0;
  let bytes = 0;
  let largest = { path: '', bytes: 0 };
  for (const path of files) {
    const { size } = statSync(join(folder, path));
    count += 1;
    bytes += size;
    if (size > largest.bytes) largest = { path, bytes: size };
  }
  return {
    files: count,
    bytes,
    largest,
    // This file has them all; others end at what their host takes.
    redirects: linesOf(join(folder, 'redirects.nginx.conf')).length,
    headerPaths: linesOf(join(folder, '_headers')).filter((line) => line.startsWith('/')).length,
  };
}

const linesOf = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
