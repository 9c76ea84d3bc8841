import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A module of the program by its path in the repository (`src/io/x.ts`): there the file itself, in the package what
 * was compiled from it. Node does not strip types of what is installed.
 */
export function programFile(root: string, path: string): string {
  const source = join(root, path);
  return existsSync(source) ? source : source.replace(/\.ts$/, '.js');
}

/** Name of the maintainers' configuration in the folder of a site. */
export const siteConfigFile = 'gongkai.config.ts';

/** Names the package: written when it is compiled, and missing in the repository. */
export const packageMark = 'package-version.json';

/** True for the folder of a program that was compiled and installed. */
export const isInstalled = (root: string): boolean => existsSync(join(root, packageMark));

/** The file of an entry point of the package (`gongkai`, `gongkai/schema`); null for any other name. */
export function apiFile(root: string, name: string): string | null {
  const found = /^gongkai(?:\/([a-z-]+))?$/.exec(name);
  if (!found) return null;
  const [, entry = 'index'] = found;
  const file = programFile(root, `src/api/${entry}.ts`);
  return existsSync(file) ? file : null;
}
