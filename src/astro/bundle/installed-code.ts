import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion } from '../../io/code-version.ts';
import type { Bundle } from './bundle.ts';

/** Folder of the bundle of the code in a program that is installed. */
export const installedCode = 'code';

/** The bundle of the code that came with an installed program; null in the repository. */
export function installedBundle(root: string): Bundle | null {
  const folder = join(root, installedCode);
  return existsSync(join(folder, 'bundle.json')) ? { folder, key: codeVersion(root, []).slice(0, 16) } : null;
}
