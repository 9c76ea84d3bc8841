import { runBiome } from './lib/biome.ts';

process.exitCode = runBiome('Lint: rules, import directions and format, without changing anything.', [
  'lint',
  '.',
]);
