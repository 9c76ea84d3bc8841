import { runBiome } from './lib/biome.ts';

process.exitCode = runBiome(
  'Format: writes the files of the code in their proper form; content/ is left alone.',
  ['check', '--write', '.'],
);
