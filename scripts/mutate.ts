import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { Argument, Command } from 'commander';
import { makeSettings } from '../src/io/settings.ts';
import { rooms } from './mutate/rooms.ts';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** So many of a hundred mutants must be noticed by a test. */
const wanted = 85;

const { state } = makeSettings({});
const command = new Command('npm run mutate --')
  .description(
    'Changes the code in one place after another (mutants) and runs the tests that reach the place: ' +
      'a mutant that no test notices survives. Prints the survivors and, for each room, the share that was ' +
      'noticed. Exit code 1 when it is below 85 of 100.',
  )
  .addArgument(new Argument('[rooms...]', 'which parts; by default all').choices(Object.keys(rooms)))
  .option('--only <files>', 'only these files of the rooms, as globs with commas between them')
  .option('--concurrency <count>', 'processes at once', '2')
  .parse();
const [named] = command.processedArgs as [string[]];
const { only, concurrency } = command.opts<{ only?: string; concurrency: string }>();

const lines: string[] = [];
for (const name of named.length > 0 ? named : Object.keys(rooms)) {
  const globs = only?.split(',') ?? rooms[name]?.files ?? [];
  const results: MutantResult[] = [];
  // Of a rule's own file its own cases must notice: all of them would take hours.
  for (const files of rooms[name]?.apart ? globSync([...globs]).sort() : [globs])
    results.push(...(await mutate(name, [files].flat())));
  const score = scoreOf(results);
  lines.push(`${name}: ${score.text}`);
  if (score.percent < wanted) process.exitCode = 1;
}
console.log(lines.join('\n'));

async function mutate(name: string, files: readonly string[]): Promise<MutantResult[]> {
  process.env.GONGKAI_ROOM = name;
  const own = rulesIn(files).join(',');
  if (own) process.env.GONGKAI_RULES = own;
  else delete process.env.GONGKAI_RULES;
  const stryker = new Stryker({
    mutate: [...files],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'mutate/ignore-words.ts')],
    ignorers: ['words'],
    vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: Number(concurrency),
    ignorePatterns: ['dist', '.gongkai', '.astro', 'test/site', 'test/bench'],
    tempDirName: join(state, 'mutants'),
    reporters: ['clear-text', 'json', 'progress-append-only'],
    jsonReporter: { fileName: join(state, `mutants-${name}.json`) },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
    warnings: false,
    timeoutMS: 20_000,
  });
  return stryker.runMutationTest();
}

/** Ids of the rules that stand in files of rules. */
function rulesIn(files: readonly string[]): string[] {
  const texts = files.filter((file) => file.includes('/rules/')).map((file) => readFileSync(file, 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/^ {2}id: '([\w-]+)'/gm)].map(([, id = '']) => id));
}

function scoreOf(results: readonly MutantResult[]): { percent: number; text: string } {
  const count = (...kinds: MutantResult['status'][]) =>
    results.filter(({ status }) => kinds.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = count('Survived', 'NoCoverage');
  const percent = noticed + missed === 0 ? 100 : (noticed / (noticed + missed)) * 100;
  return { percent, text: `${percent.toFixed(1)} % of ${noticed + missed} mutants noticed` };
}
