import type { AddressInfo } from 'node:net';
import { Command } from 'commander';
import { makeSettings } from '../src/io/settings.ts';
import { serveFolder } from '../src/server/serve.ts';
import { benchBuild } from './bench/build.ts';
import { benchDev } from './bench/dev.ts';
import { benchDownloads } from './bench/downloads.ts';
import { benchComparison, benchHistory } from './bench/history.ts';
import { measurePages } from './bench/pages.ts';
import { benchProfile } from './bench/profile.ts';
import { benchScale } from './bench/scale.ts';
import { benchSearch } from './bench/search/bench-search.ts';
import { benchStatus } from './bench/status.ts';

const { root, out } = makeSettings({});
const command = new Command('npm run bench --')
  .description(
    [
      'Measures.',
      'build: a generated site cold, with one document changed, unchanged, and the same pages by other generators.',
      'pages: Lighthouse on the site in dist/.',
      'history: commits of a generated site, or with --corpus the comparison of texts.',
      'search: questions in Chromium, on a generated site or with --corpus on any folder of Markdown.',
      'dev: until a page and a change are shown while a site is written.',
      'status: how 300 obligations of 30 bodies stand over 10 years.',
      'downloads: what files to take away add to a build.',
      'scale: what is asked of large sites, on real engines; --only takes parts of it: search, publish, build.',
      'profile: a CPU profile of every stage of our build, in .gongkai/profiles/.',
    ].join(' '),
  )
  .argument('[what]', 'build, pages, history, search, dev, status, downloads, scale or profile', 'build')
  .option('--size <count>', 'documents of the generated site', '10000')
  .option('--site <folder>', 'scale: folder of a site that was generated before; by default a fresh one')
  .option('--runs <count>', 'how often each build is measured; medians are printed', '3')
  .option('--only <names>', 'gongkai, hugo, eleventy, astro-mdx; by default all that are installed')
  .option('--json', 'prints the figures as JSON')
  .option(
    '--commits <count>',
    'commits of the generated site; history: 30000, build: 0, which is a site without git',
  )
  .option('--corpus <folder>', 'folder of Markdown; for history in several versions, named title(date).md')
  .parse();
const [what] = command.processedArgs as [string];

const { size, site, runs, only, json, commits, corpus } = command.opts<{
  size: string;
  site?: string;
  runs: string;
  only?: string;
  json?: boolean;
  commits?: string;
  corpus?: string;
}>();

if (what === 'pages') await benchPages();
else if (what === 'search') await benchSearch({ root, site: out, size: Number(size), corpus });
else if (what === 'dev') await benchDev(root, Number(size));
else if (what === 'status') benchStatus();
else if (what === 'downloads') await benchDownloads(root, Number(size));
else if (what === 'scale')
  await benchScale({ root, site: site ?? null, size: Number(size), only: only?.split(',') ?? [] });
else if (what === 'profile') benchProfile(root, Number(size));
else if (what === 'history' && corpus) benchComparison(corpus);
else if (what === 'history') await benchHistory(root, Number(size), Number(commits ?? 30_000));
else
  await benchBuild({
    root,
    size: Number(size),
    runs: Number(runs),
    commits: Number(commits ?? 0),
    only: only?.split(',') ?? [],
    json: json === true,
  });

async function benchPages(): Promise<void> {
  const server = await serveFolder({ folder: out, base: '/', port: 0, host: '127.0.0.1' });
  try {
    await measurePages(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
