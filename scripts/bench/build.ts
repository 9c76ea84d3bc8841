import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { listTree } from '../../src/io/files/tree.ts';
import { generateCommits, git } from './commits.ts';
import { forgetSite } from './forget.ts';
import { documentPath, generateSite } from './generate.ts';
import { type Command, type Measured, measure } from './measure.ts';
import { ourBuild } from './our-build.ts';
import { type Peer, setUpPeers } from './peers.ts';
import { printTable, type Row, rowsOf, type Written } from './table.ts';

/** What is built and how often. */
export interface BuildBench {
  readonly root: string;
  readonly size: number;
  readonly runs: number;
  /** Commits that changed one document each, before the build; 0 for a site without git. */
  readonly commits: number;
  /** Names of the generators to measure, our own is `gongkai`; empty for all that are installed. */
  readonly only: readonly string[];
  readonly json: boolean;
}

/** Our rows. */
const [uninstalled, cold, unchanged, changed] = [
  'gongkai, cold, not yet installed: bundle, read, check, render',
  'gongkai, cold',
  'gongkai, nothing changed',
  'gongkai, one document changed',
];
/** Documents that are changed one after the other: the first build after a cold one has more to look at. */
const changes = [17, 4711, 9001];
/** The last line of read, check and render. */
const rendered = /✓ 生成页面/;

/**
 * Builds one generated site with us and with the peers in turn, cold, unchanged and with one document changed; prints
 * a table or JSON.
 */
export async function benchBuild({ root, size, runs, commits, only, json }: BuildBench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const wanted = (name: string) => only.length === 0 || only.includes(name);
  try {
    generateSite(root, folder, size);
    const peers = setUpPeers(root, folder, wanted);
    if (commits > 0) await generateCommits(folder, commits);
    const results = new Map<string, Measured[]>();
    const written = new Map<string, Written>();
    const run = async (name: string, command: Command) => {
      const measured = await measure(command);
      results.set(name, [...(results.get(name) ?? []), measured]);
      if (!json) console.error(`${name}: ${measured.seconds.toFixed(1)} s`);
    };
    for (let round = 0; round < runs; round++) {
      for (const peer of peers) {
        await buildPeer(peer, run);
        written.set(peer.name, writtenBy(peer.output));
      }
      if (wanted('gongkai')) {
        const site = join(folder, `site-${round}`);
        await buildOurs(root, { from: folder, site, size, commits }, run);
        written.set(cold, writtenBy(join(site, 'dist')));
      }
    }
    const rows: Row[] = rowsOf(results, written);
    if (json) console.log(JSON.stringify({ size, runs, commits, rows }, null, 2));
    else printTable(size, rows);
  } finally {
    for (let round = 0; round < runs; round++)
      for (const site of [`site-${round}`, `site-${round}-uninstalled`])
        forgetSite(join(folder, site, 'content'), join(folder, site, 'dist'));
    rmSync(folder, { recursive: true, force: true });
  }
}

type Run = (name: string, command: Command) => Promise<void>;

/**
 * What the run before made is put aside: new files cost some file systems several times as much soon after many were
 * deleted.
 */
async function buildPeer(peer: Peer, run: Run): Promise<void> {
  const aside = mkdtempSync(join(dirname(peer.folder), 'made-'));
  for (const made of [peer.output, join(peer.folder, '.astro'), join(peer.folder, 'resources')])
    if (existsSync(made)) renameSync(made, join(aside, basename(made)));
  await run(peer.name, peer);
}

interface OurSite {
  readonly from: string;
  readonly site: string;
  readonly size: number;
  readonly commits: number;
}

/**
 * Each round has folders of its own, so that every first build is cold: what is kept of content is kept by folder.
 * The code is bundled when it is installed; how long the first build takes where that was not done is measured as
 * well.
 */
async function buildOurs(root: string, ours: OurSite, run: Run): Promise<void> {
  for (const made of ['code', 'bundles'])
    rmSync(join(root, '.gongkai', made), { recursive: true, force: true });
  const first = placeSite(root, ours, `${ours.site}-uninstalled`);
  await run(uninstalled, { ...first, stops: true });
  rmSync(join(root, '.gongkai/bundles'), { recursive: true, force: true });
  const build = placeSite(root, ours, ours.site);
  await run(cold, build);
  await run(unchanged, build);
  for (const which of changes) {
    const document = join(ours.site, documentPath(Math.min(which, ours.size - 1)));
    writeFileSync(document, `${readFileSync(document, 'utf8')}\n补充一句话。\n`);
    if (ours.commits > 0) git(ours.site, 'commit', '-q', '-a', '-m', '补充');
    await run(changed, build);
  }
}

/** Copies the generated site into a folder; gives the command that builds it there. */
function placeSite(root: string, { from, commits }: OurSite, site: string): Command {
  for (const name of commits > 0 ? ['content', '.git'] : ['content'])
    cpSync(join(from, name), join(site, name), { recursive: true });
  return { ...ourBuild(root, site), until: rendered };
}

/** What a generator wrote: pages of documents, all files, and their bytes. */
function writtenBy(folder: string): Written {
  const files = listTree(folder);
  const megabytes =
    Number(
      execFileSync('du', ['-s', '--apparent-size', '-B1', folder], { encoding: 'utf8' }).split('\t')[0],
    ) / 1e6;
  return {
    pages: [...files.keys()].filter((name) => /\bd\d{5}\/index\.html$/.test(name)).length,
    files: files.size,
    megabytes,
  };
}
