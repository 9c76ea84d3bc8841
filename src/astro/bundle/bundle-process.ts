import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'astro';
import { makeSettings } from '../../io/settings.ts';
import { assertAstroVersion } from '../internals.ts';
import { putInPlace } from './bundle.ts';

/** A process of its own: bundles the code into the folder that its argument names, whole or not at all. */
const [, , folder = ''] = process.argv;
const { version } = createRequire(import.meta.url)('astro/package.json') as { version: string };
assertAstroVersion(version);
const { root } = makeSettings({});
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
  putInPlace(aside, { folder, key: basename(folder) });
} finally {
  rmSync(aside, { recursive: true, force: true });
}
