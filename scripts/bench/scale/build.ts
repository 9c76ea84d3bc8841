import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listTree } from '../../../src/io/files/tree.ts';
import { generateCommits } from '../commits.ts';
import { forgetSite } from '../forget.ts';
import { generateSite } from '../generate.ts';
import { type Measured, measure } from '../measure.ts';
import { ourBuild } from '../our-build.ts';
import { setUpPeers } from '../peers.ts';
import type { Row } from './row.ts';

/** Documents of the site whose time per document is the measure of a larger one. */
const small = 10_000;
/** Memory that is asked for in MB, by documents. */
const memory: ReadonlyMap<number, number> = new Map([
  [50_000, 2500],
  [100_000, 4000],
]);
/** Files that a document of one version may have. */
const filesEach = 2.2;

/** A cold build: what it took and how many files it wrote. */
interface Built extends Measured {
  readonly files: number;
}

/** Builds a generated site cold, without and with git, and by Hugo; and one of 10,000 documents for its pace. */
export async function benchScaleBuild(root: string, size: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-scale-'));
  try {
    const [slow, plain] = [
      await pace(root, join(folder, 'small')),
      await build(root, join(folder, 'plain'), size),
    ];
    const traced = await build(root, join(folder, 'traced'), size, true);
    const hugo = await buildHugo(root, join(folder, 'plain'));
    const besides = (show: (built: Built) => string) => (hugo ? { beside: `Hugo ${show(hugo)}` } : {});
    const each = (plain.seconds * 1000) / size;
    return [
      {
        what: 'cold build',
        value: plain.seconds,
        unit: 's',
        asked: null,
        ...besides(({ seconds }) => `${seconds.toFixed(1)} s`),
      },
      {
        ...{ what: 'time of a document', value: each, unit: 'ms', asked: 1.2 * slow },
        beside: `at ${small} documents ${slow.toFixed(2)} ms`,
      },
      {
        ...{ what: 'memory', value: plain.megabytes, unit: 'MB', asked: memory.get(size) ?? null },
        ...besides(({ megabytes }) => `${megabytes.toFixed(0)} MB`),
      },
      { what: 'memory with git', value: traced.megabytes, unit: 'MB', asked: memory.get(size) ?? null },
      {
        ...{ what: 'files of a document', value: plain.files / size, unit: '', asked: filesEach },
        ...besides(({ files }) => (files / size).toFixed(2)),
      },
      { what: 'files of a document with git', value: traced.files / size, unit: '', asked: filesEach },
    ];
  } finally {
    for (const name of ['small', 'plain', 'traced'])
      forgetSite(join(folder, name, 'content'), join(folder, name, 'dist'));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of a document of the smaller site. */
async function pace(root: string, site: string): Promise<number> {
  // The code is bundled by the first build of all.
  generateSite(root, join(site, 'first'), 1);
  await measure(ourBuild(root, join(site, 'first')));
  forgetSite(join(site, 'first/content'), join(site, 'first/dist'));
  return ((await build(root, site, small)).seconds * 1000) / small;
}

async function build(root: string, site: string, size: number, hasGit = false): Promise<Built> {
  generateSite(root, site, size);
  if (hasGit) await generateCommits(site, 0);
  const measured = await measure(ourBuild(root, site));
  return { ...measured, files: listTree(join(site, 'dist')).size };
}

async function buildHugo(root: string, site: string): Promise<Built | null> {
  const [hugo] = setUpPeers(root, site, (name) => name === 'hugo');
  return hugo ? { ...(await measure(hugo)), files: listTree(hugo.output).size } : null;
}
