import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeSettings } from '../../src/io/settings.ts';

/** Runs Biome over the project; gives its exit code. */
export function runBiome(help: string, args: readonly string[]): number {
  if (process.argv.includes('--help')) {
    console.log(help);
    return 0;
  }
  const { root } = makeSettings({});
  const path = join(root, 'node_modules/@biomejs/biome/bin/biome');
  return spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
