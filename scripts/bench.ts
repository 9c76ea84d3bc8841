import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { makeSettings } from '../src/io/settings.ts';
import { documentPath, generateSite } from './bench/generate.ts';
import { benchComparison, benchHistory } from './bench/history.ts';
import { measure } from './bench/measure.ts';
import { measurePages } from './bench/pages.ts';
import { benchSearch } from './bench/search/bench-search.ts';
import { serveFolder } from './lib/serve.ts';

const { root, out } = makeSettings({});
const command = new Command('npm run bench --')
  .description(
    'Measures. build: a generated site cold, with one document changed, unchanged. pages: Lighthouse on the site in dist/. history: commits of a generated site, or with --corpus the comparison of texts. search: questions in Chromium, on a generated site or with --corpus on any folder of Markdown.',
  )
  .argument('[what]', 'build, pages, history or search', 'build')
  .option('--size <count>', 'documents of the generated site', '10000')
  .option('--commits <count>', 'commits of the generated site', '30000')
  .option('--corpus <folder>', 'folder of Markdown; for history in several versions, named title(date).md')
  .parse();
const [what] = command.processedArgs as [string];

const { size, commits, corpus } = command.opts<{ size: string; commits: string; corpus?: string }>();

if (what === 'pages') await benchPages();
else if (what === 'search') await benchSearch({ root, site: out, size: Number(size), corpus });
else if (what === 'history' && corpus) benchComparison(corpus);
else if (what === 'history') await benchHistory(root, Number(size), Number(commits));
else await benchBuild(Number(size));

async function benchPages(): Promise<void> {
  const server = await serveFolder({ folder: out, base: '/', port: 0, host: '127.0.0.1' });
  try {
    await measurePages(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function benchBuild(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    generateSite(root, folder, count);
    const build = [
      join(root, 'scripts/build.ts'),
      '--content',
      join(folder, 'content'),
      '--out',
      join(folder, 'dist'),
      '--today',
      '2026-11-23',
    ];
    const row = async (name: string) => {
      const { seconds, megabytes, output } = await measure(build);
      const stages = [...output.matchAll(/✓ (\S+) ([\d.]+) s/g)]
        .map(([, stage, time]) => `${stage} ${time}`)
        .join(', ');
      console.log([name, `${seconds.toFixed(1)} s`, `${Math.round(megabytes)} MB`, stages].join(' | '));
    };
    console.log(`${count} documents | seconds | peak memory of the process tree | stages`);
    await row('cold');
    await row('nothing changed');
    const changed = join(folder, documentPath(Math.min(17, count - 1)));
    writeFileSync(changed, `${readFileSync(changed, 'utf8')}\n补充一句话。\n`);
    await row('one document changed');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
