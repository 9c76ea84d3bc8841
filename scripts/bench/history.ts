import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareText } from '../../src/domain/revisions/compare/text.ts';
import { readVersion } from '../../src/domain/revisions/version.ts';
import { schemas } from '../../src/domain/schema/collections.ts';
import { generateCommits, git } from './commits.ts';
import { documentPath, generateSite } from './generate.ts';

interface Reading {
  readonly seconds: number;
  readonly megabytes: number;
  readonly items: number;
  readonly revisions: number;
}

/** Reads the history of a generated repository cold, unchanged, and after one more commit. */
export async function benchHistory(root: string, size: number, commits: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    generateSite(root, folder, size);
    await generateCommits(folder, commits);
    console.log(`${size} documents, ${commits} commits | seconds | MB | revisions`);
    const row = (name: string) => {
      const args = [
        '--max-semi-space-size=32',
        join(root, 'scripts/bench/read-history.ts'),
        join(folder, 'content'),
        join(folder, 'state'),
      ];
      const { seconds, megabytes, revisions } = JSON.parse(
        execFileSync(process.execPath, args, { encoding: 'utf8' }),
      ) as Reading;
      console.log([name, seconds.toFixed(1), megabytes.toFixed(0), revisions].join(' | '));
    };
    row('cold');
    row('nothing new');
    appendFileSync(join(folder, documentPath(Math.min(17, size - 1))), '\n补充一句话。\n');
    git(folder, 'commit', '-q', '-a', '-m', '补充');
    row('one more commit');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compares the versions of texts in a folder: files named `title(date).md`, each title in two or more versions. */
export function benchComparison(corpus: string): void {
  const titles = Map.groupBy(
    readdirSync(corpus)
      .filter((name) => name.endsWith('.md'))
      .sort(),
    (name) => name.replace(/\(.*$/, ''),
  );
  console.log('text | characters | ms | blocks changed, added, removed, moved | exact');
  for (const [title, names] of titles)
    for (const [at, name] of names.slice(1).entries()) {
      const [before, after] = [names[at] ?? name, name].map((file) => blocksOf(join(corpus, file)));
      if (before && after) console.log(comparisonRow(title, before, after));
    }
}

type Blocks = ReturnType<typeof blocksOf>;

function blocksOf(file: string) {
  const text = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  return readVersion({ identity: { collection: 'documents', id: 'x' }, text, locale: 'zh-CN', schemas }).prose
    .blocks;
}

function comparisonRow(title: string, before: Blocks, after: Blocks): string {
  const started = performance.now();
  const changes = compareText(before, after);
  const time = performance.now() - started;
  const count = (state: string) => changes.filter((change) => change.state === state).length;
  const side = (without: string, states: readonly string[]) =>
    changes
      .filter(({ state }) => !states.includes(state))
      .map(({ cells }) =>
        cells
          .map((parts) =>
            parts
              .filter(({ state }) => state !== without)
              .map(({ text }) => text)
              .join(''),
          )
          .join('\t'),
      )
      .join('\n');
  const plain = (blocks: Blocks) => blocks.map(({ text }) => text.replace(/\t$/, '')).join('\n');
  const exact =
    side('added', ['added', 'moved-here']) === plain(before) &&
    side('removed', ['removed', 'moved-away']) === plain(after);
  const characters = before.reduce((sum, { text }) => sum + text.length, 0);
  const counts = ['changed', 'added', 'removed', 'moved-here'].map(count).join(', ');
  return [title, characters, time.toFixed(0), counts, exact ? 'yes' : 'NO'].join(' | ');
}
