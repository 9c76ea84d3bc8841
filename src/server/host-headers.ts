import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The headers that a built site asks hosts to send with a path: those of all its blocks that fit, the last of each
 * name.
 */
export function hostHeaders(folder: string, path: string): Map<string, string> {
  const headers = new Map<string, string>();
  let fits = false;
  for (const line of linesOf(join(folder, '_headers'))) {
    const [, name, value] = /^\s+([\w-]+):\s*(?!\s)(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      if (fits) headers.set(name, value);
    } else if (line.startsWith('/')) fits = fitsPath(line.trim(), path);
  }
  return headers;
}

/** True when a pattern fits a path: `:name` is one segment of it, `*` any rest. */
const fitsPath = (pattern: string, path: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[\\^$.|?+()[\]{}]/g, '\\$&')
      .replace(/\/:\w+/g, '/[^/]+')
      .replaceAll('*', '.*')}$`,
    'u',
  ).test(encodeURI(path));

/** Nothing when there is no such file, also for a moment while a site is published. */
function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
