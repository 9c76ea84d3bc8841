import { join } from 'node:path';
import { startCodeBundle } from '../../src/astro/bundle/code-bundle.ts';
import { makeSettings } from '../../src/io/settings.ts';
import { packageFolder } from './package/package-folder.ts';

// Part of installing. For a package, which npm also makes of a git address, the program is compiled; in a clone the
// code of the pages is bundled, once for every version of it.
const settings = makeSettings({});
const packs = ['pack', 'publish'].includes(process.env.npm_command ?? '') || process.env._PACOTE_NO_PREPARE_;
if (packs) {
  const { compile } = await import('./package/compile.ts');
  await compile(settings, join(settings.root, packageFolder));
} else await startCodeBundle(settings)();
