import { stripTypeScriptTypes } from 'node:module';

/**
 * The line from 1 in which a setting stands: names that lead to it are looked for one after the other, the place in a
 * list is counted by its members' braces or quotes; the line of the last one found, 1 for none.
 */
export function lineOfName(text: string, path: readonly string[]): number {
  let at = 0;
  for (const name of path) {
    const found = /^\d+$/.test(name) ? memberAfter(text, at, Number(name)) : nameAfter(text, at, name);
    if (found < 0) break;
    at = found;
  }
  return text.slice(0, at).split('\n').length;
}

function nameAfter(text: string, from: number, name: string): number {
  const quoted = name.replace(/[^\w]/g, (sign) => `\\${sign}`);
  const found = new RegExp(`(?<![\\w$])['"]?${quoted}['"]?\\s*[:(,}]`).exec(text.slice(from));
  return found ? from + found.index : -1;
}

/** Where the n-th member of the next list begins. */
function memberAfter(text: string, from: number, n: number): number {
  const start = text.indexOf('[', from);
  if (start < 0) return -1;
  let depth = 0;
  let member = 0;
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (depth === 0 && member === n && /\S/.test(sign)) return at;
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    else if (sign === ',' && depth === 0) member++;
    if (depth < 0) return -1;
  }
  return -1;
}

/** The line from 1 at which a file could not be run, as far as the error tells; null where it does not. */
export function lineOfThrown(error: unknown, name: string, text: string): number | null {
  const stack = String((error as Error)?.stack ?? '');
  const [, line] = stack.match(new RegExp(`${name.replaceAll('.', '\\.')}:(\\d+)`)) ?? [];
  if (line) return Number(line);
  try {
    stripTypeScriptTypes(text);
  } catch (syntax) {
    const [, place] = String((syntax as Error).stack ?? '').match(/:(\d+)$/m) ?? [];
    if (place) return Number(place);
  }
  return null;
}
