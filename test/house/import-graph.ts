import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Paths of everything below a folder, from the root of the project. */
export const namesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));

/** Files of code below a folder. */
export const sourcesBelow = (folder: string): string[] =>
  namesBelow(folder).filter((name) => /\.(ts|mjs|astro)$/.test(name));

/** What a file imports, types too: paths from the root of the project, names of packages. */
export function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const matches = source.matchAll(/(?:from\s+|import\s+|import\()\s*['"]([^'"]+)['"]/g);
  return [...matches].map(([, target = '']) =>
    target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
  );
}

/** The files of our own that each of these imports. */
export const graphOf = (files: readonly string[]): Map<string, string[]> =>
  new Map(files.map((file) => [file, importsOf(file).filter((target) => existsSync(target))]));

/** One circle for each knot of a graph: the names on the way round, the first at the end again. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (name: string): void => {
    const at = way.indexOf(name);
    if (at >= 0) circles.push([...way.slice(at), name]);
    if (at >= 0 || done.has(name)) return;
    way.push(name);
    for (const next of graph.get(name) ?? []) visit(next);
    way.pop();
    done.add(name);
  };
  for (const name of graph.keys()) visit(name);
  return circles;
}
