import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeSettings } from '../src/io/settings.ts';
import { runBiome } from './lib/biome.ts';
import { slowPatterns } from './lint/patterns.ts';

const help =
  'Lint: rules, format, directions of imports, patterns that take too long, without changing anything.';
const rules = runBiome(help, ['check', '--error-on-warnings', '.']);
process.exitCode = process.argv.includes('--help') ? 0 : rules || checkImports() || checkPatterns();

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

/** Patterns take linear time, whatever a text holds. */
function checkPatterns(): number {
  const slow = slowPatterns(makeSettings({}).root);
  for (const { file, pattern, attack } of slow) console.error(`${file}: ${pattern} is slow for ${attack}`);
  return slow.length > 0 ? 1 : 0;
}
