import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { currentSettings } from '../io/settings.ts';

/** A process of its own: bundles the code of a site into the folder that its argument names, whole or not at all. */
const [, , folder = ''] = process.argv;
const { root } = currentSettings();
const aside = `${folder}.${process.pid}`;
const empty = join(aside, 'public');
mkdirSync(empty, { recursive: true });
try {
  await build({
    root,
    outDir: join(aside, 'client'),
    cacheDir: join(aside, 'cache'),
    publicDir: empty,
    logLevel: 'warn',
  });
  for (const name of ['public', 'cache']) rmSync(join(aside, name), { recursive: true, force: true });
  putInPlace();
} finally {
  rmSync(aside, { recursive: true, force: true });
}

/** Another build may have made the same bundle meanwhile. */
function putInPlace(): void {
  try {
    renameSync(aside, folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}
