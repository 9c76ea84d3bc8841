import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { withParents } from '../files/place.ts';

/** A program of this name on the disk. */
export interface ProgramCopy {
  readonly version: string;
  /** Absolute path without links. */
  readonly folder: string;
}

const programName = 'gongkai';

/** The program that runs, and every other that Node finds from the folder of a site or that a package brought along. */
export function copiesOfProgram(root: string, home: string): readonly ProgramCopy[] {
  const modules = withParents(home).map((folder) => join(folder, 'node_modules'));
  const nested = packagesIn(join(home, 'node_modules')).map((folder) => join(folder, 'node_modules'));
  const found = [root, ...[...modules, ...nested].map((folder) => join(folder, programName))].flatMap(copyAt);
  return [...new Map(found.map((copy) => [copy.folder, copy])).values()];
}

function copyAt(folder: string): ProgramCopy[] {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly name?: unknown;
      readonly version?: unknown;
    };
    return name === programName ? [{ version: String(version), folder: realpathSync.native(folder) }] : [];
  } catch {
    return [];
  }
}

/** Folders of packages, those of a scope too. */
const packagesIn = (modules: string): string[] =>
  namesIn(modules).flatMap((name) =>
    name.startsWith('@')
      ? namesIn(join(modules, name)).map((inner) => join(modules, name, inner))
      : [join(modules, name)],
  );

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
