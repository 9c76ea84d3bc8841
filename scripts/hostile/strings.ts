import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Longer ones are no strings of attack but texts about them. */
const longest = 20_000;

/**
 * All different strings below a folder: of `.json` every string in it, of other files every line, and every file as a
 * whole (attacks of several lines). Bytes that are no UTF-8 become U+FFFD.
 */
export function readStrings(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
  const found = files.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return extname(path) === '.json' ? stringsIn(JSON.parse(text)) : [...text.split(/\r?\n/), text];
  });
  return [...new Set(found)].filter((text) => text.trim() !== '' && text.length <= longest);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
