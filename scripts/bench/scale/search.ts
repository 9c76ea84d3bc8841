import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startNode, whyNoNode } from '../../../test/engines/opensearch/node.ts';
import { forgetSite } from '../forget.ts';
import { documentPath, generateSite } from '../generate.ts';
import { type Measured, measure } from '../measure.ts';
import { median } from '../median.ts';
import { ourBuild } from '../our-build.ts';
import { askIndex, processorTime } from './ask.ts';
import { questionsOf } from './questions.ts';
import type { Row } from './row.ts';

/** What is pushed: a generated site. */
export interface ScaleSearch {
  readonly root: string;
  /** Folder of a site that `generateSite` wrote; null for a fresh one, which is deleted afterwards. */
  readonly site: string | null;
  /** Its documents. */
  readonly size: number;
}

/** Documents that are changed and pushed one after the other. */
const changes = [17, 4711, 9001];
/** Questions of each kind. */
const each = 40;
const alias = 'bench';

/**
 * Builds a site and pushes it to a real node of OpenSearch with the memory that it gives itself, then changes, and asks
 * questions.
 * Throws where no node can be started.
 */
export async function benchScaleSearch({ root, site, size }: ScaleSearch): Promise<Row[]> {
  if (whyNoNode !== null) throw new Error(`No node of OpenSearch can be started here: ${whyNoNode}.`);
  const folder = site ?? mkdtempSync(join(tmpdir(), 'gongkai-scale-'));
  const node = await startNode(undefined, 'shipped');
  try {
    if (site === null) generateSite(root, folder, size);
    const build = () => measure(ourBuild(root, folder));
    const push = () => pushSite(root, folder, `${node.origin}/${alias}`);
    await build();
    const before = await processorTime(node);
    const pushed = await push();
    const ofNode = ((await processorTime(node)) - before) / 1000;
    const merging = await settled(node.origin);
    const changed: Measured[] = [];
    for (const which of changes) {
      appendFileSync(join(folder, documentPath(Math.min(which, size - 1))), '\n补充一句话。\n');
      await build();
      changed.push(await push());
    }
    return [
      {
        ...{ what: 'push of what was built', value: size / pushed.seconds, unit: '1/s', asked: 1_500 },
        beside: `CPU ${pushed.cpuSeconds.toFixed(0)} s of ours, ${ofNode.toFixed(0)} s of the node`,
      },
      { what: 'its memory', value: pushed.megabytes, unit: 'MB', asked: 500 },
      { what: 'merging, for which nobody waits', value: merging, unit: 's', asked: null },
      {
        what: 'push of one change',
        value: median(changed.map(({ seconds }) => seconds)),
        unit: 's',
        asked: 2,
      },
      { what: 'its memory', value: median(changed.map((of) => of.megabytes)), unit: 'MB', asked: 500 },
      ...(await askIndex({ origin: node.origin, alias }, await questionsOf(root, size, each))),
    ];
  } finally {
    await node.close();
    if (site === null) forgetSite(join(folder, 'content'), join(folder, 'dist'));
    if (site === null) rmSync(folder, { recursive: true, force: true });
  }
}

/** As people run it. */
function pushSite(root: string, folder: string, to: string): Promise<Measured> {
  const options = ['--content', join(folder, 'content'), '--out', join(folder, 'dist'), '--to', to];
  const args = [join(root, 'scripts/run.mjs'), 'search-push', ...options];
  return measure({ command: process.execPath, args, folder: root });
}

/** Waits until a node merges nothing more; gives the seconds. */
async function settled(origin: string): Promise<number> {
  const started = performance.now();
  const isMerging = async () => {
    const tasks = await (await fetch(`${origin}/_tasks?actions=*forcemerge*`)).json();
    return Object.keys((tasks as { nodes: object }).nodes).length > 0;
  };
  while (await isMerging()) await pause(100);
  return (performance.now() - started) / 1000;
}
