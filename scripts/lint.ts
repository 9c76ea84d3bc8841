import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeSettings } from '../src/io/settings.ts';
import { runBiome } from './lib/biome.ts';

const help = 'Lint: rules, format and the directions of imports, without changing anything.';
const rules = runBiome(help, ['check', '--error-on-warnings', '.']);
process.exitCode = process.argv.includes('--help') ? 0 : rules || checkImports();

/** The test that knows what each room may import. */
function checkImports(): number {
  const { root } = makeSettings({});
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'plain',
    'test/house/imports.test.ts',
  ];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
