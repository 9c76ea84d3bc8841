import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withParents } from './files/place.ts';

/** Name of the package that this program is. */
export const packageName = 'gongkai';

/** A package of this name on the disk. */
export interface ProgramPackage {
  readonly version: string;
  /** Where its `package.json` stands. */
  readonly folder: string;
}

/** The package of this name in a folder; null where there is none. */
export function packageAt(folder: string): ProgramPackage | null {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly name?: unknown;
      readonly version?: unknown;
    };
    return name === packageName ? { version: String(version), folder } : null;
  } catch {
    return null;
  }
}

/** The package to which a program belongs: compiled, it stands in a folder of it. */
export function packageOf(root: string): ProgramPackage {
  for (const folder of withParents(root)) {
    const found = packageAt(folder);
    if (found) return found;
  }
  throw new Error(`${root} belongs to no package ${packageName}.`);
}
