import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { withParents } from '../files/place.ts';
import { type ProgramPackage, packageAt, packageName, packageOf } from '../program-package.ts';

/**
 * The package of the program that runs, and every other that Node finds from the folder of a site or that a package
 * brought along; folders without links.
 */
export function copiesOfProgram(root: string, home: string): readonly ProgramPackage[] {
  const modules = withParents(home).map((folder) => join(folder, 'node_modules'));
  const nested = packagesIn(join(home, 'node_modules')).map((folder) => join(folder, 'node_modules'));
  const others = [...modules, ...nested].flatMap((folder) => packageAt(join(folder, packageName)) ?? []);
  const found = [packageOf(root), ...others].map((copy) => ({
    ...copy,
    folder: realpathSync.native(copy.folder),
  }));
  return [...new Map(found.map((copy) => [copy.folder, copy])).values()];
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
