import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentPath, generateSite } from './generate.ts';
import { type Command, type Measured, measure } from './measure.ts';
import { type Peer, setUpPeers } from './peers.ts';

/** What is built and how often. */
export interface BuildBench {
  readonly root: string;
  readonly size: number;
  readonly runs: number;
  /** Names of the generators to measure, our own is `gongkai`; empty for all that are installed. */
  readonly only: readonly string[];
  readonly json: boolean;
}

/** One line of the table: the medians of all runs. */
interface Row {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  /** Seconds by stage, our own builds only. */
  readonly stages: Readonly<Record<string, number>>;
  readonly pages: number | null;
}

const stageNames: Readonly<Record<string, string>> = {
  读取并检查内容: 'check',
  生成页面: 'render',
  建立检索索引: 'search',
  换上新的输出: 'publish',
};

/** Builds one generated site with us and with the peers in turn, cold, unchanged and with one document changed; prints a table or JSON. */
export async function benchBuild({ root, size, runs, only, json }: BuildBench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const wanted = (name: string) => only.length === 0 || only.includes(name);
  try {
    generateSite(root, folder, size);
    const peers = setUpPeers(root, folder, wanted);
    const results = new Map<string, Measured[]>();
    const pages = new Map<string, number>();
    const run = async (name: string, command: Command) => {
      const measured = await measure(command);
      results.set(name, [...(results.get(name) ?? []), measured]);
      if (!json) console.error(`${name}: ${measured.seconds.toFixed(1)} s`);
    };
    for (let round = 0; round < runs; round++) {
      for (const peer of peers) {
        await buildPeer(peer, run);
        pages.set(peer.name, documentPages(peer.output));
      }
      if (wanted('gongkai')) {
        await buildOurs(root, folder, size, round, run);
        pages.set('gongkai, cold', documentPages(join(folder, `dist-${round}/documents`)));
      }
    }
    const rows = [...results].map(([name, all]) => rowOf(name, all, pages.get(name) ?? null));
    if (json) console.log(JSON.stringify({ size, runs, rows }, null, 2));
    else printTable(size, rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Run = (name: string, command: Command) => Promise<void>;

async function buildPeer(peer: Peer, run: Run): Promise<void> {
  for (const made of [peer.output, join(peer.folder, '.astro'), join(peer.folder, 'resources')])
    rmSync(made, { recursive: true, force: true });
  await run(peer.name, peer);
}

/** Each round has a folder of its own, so that every first build is cold: what is kept of content is kept by folder. */
async function buildOurs(root: string, folder: string, size: number, round: number, run: Run): Promise<void> {
  const content = join(folder, `content-${round}`);
  cpSync(join(folder, 'content'), content, { recursive: true });
  const args = [...process.execArgv, join(root, 'scripts/build.ts')];
  const options = { content, out: join(folder, `dist-${round}`), today: '2026-11-23', locale: 'zh-CN' };
  const build: Command = {
    command: process.execPath,
    args: [...args, ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])],
    folder: root,
  };
  const changed = join(content, documentPath(Math.min(17, size - 1)).replace('content/', ''));
  // The code is bundled anew as well.
  rmSync(join(root, '.gongkai/bundles'), { recursive: true, force: true });
  await run('gongkai, cold', build);
  await run('gongkai, nothing changed', build);
  writeFileSync(changed, `${readFileSync(changed, 'utf8')}\n补充一句话。\n`);
  await run('gongkai, one document changed', build);
}

const documentPages = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\bd\d{5}\/index\.html$/.test(name),
  ).length;

function rowOf(name: string, all: readonly Measured[], pages: number | null): Row {
  const median = (pick: (measured: Measured) => number) => {
    const sorted = all.map(pick).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  const stageOf = (title: string) => (measured: Measured) =>
    Number(new RegExp(`✓ ${title} ([\\d.]+) s`).exec(measured.output)?.[1] ?? 0);
  const stages = Object.entries(stageNames).map(([title, stage]) => [stage, median(stageOf(title))] as const);
  return {
    name,
    seconds: median(({ seconds }) => seconds),
    cpuSeconds: median(({ cpuSeconds }) => cpuSeconds),
    megabytes: median(({ megabytes }) => megabytes),
    stages: Object.fromEntries(stages.filter(([, seconds]) => seconds > 0)),
    pages,
  };
}

function printTable(size: number, rows: readonly Row[]): void {
  const hugo = rows.find(({ name }) => name === 'hugo');
  console.log(`${size} documents | s | CPU s | MB | pages of documents | time against Hugo | stages`);
  for (const { name, seconds, cpuSeconds, megabytes, pages, stages } of rows) {
    const ratio = hugo ? (seconds / hugo.seconds).toFixed(2) : '';
    const parts = Object.entries(stages).map(([stage, time]) => `${stage} ${time.toFixed(1)}`);
    const figures = [seconds.toFixed(1), cpuSeconds.toFixed(1), megabytes.toFixed(0), pages ?? '', ratio];
    console.log([name, ...figures, parts.join(', ')].join(' | '));
  }
}
