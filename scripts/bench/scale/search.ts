import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNode, whyNoNode } from '../../../test/engines/opensearch/node.ts';
import { forgetSite } from '../forget.ts';
import { documentPath, generateSite } from '../generate.ts';
import { type Measured, measure } from '../measure.ts';
import type { Row } from './row.ts';

/** What is pushed: a generated site. */
export interface ScaleSearch {
  readonly root: string;
  /** Folder of a site that `generateSite` wrote; null for a fresh one, which is deleted afterwards. */
  readonly site: string | null;
  /** Its documents. */
  readonly size: number;
}

/** Pushes a site to a real node of OpenSearch, then one change. Throws where no node can be started. */
export async function benchScaleSearch({ root, site, size }: ScaleSearch): Promise<Row[]> {
  if (whyNoNode !== null) throw new Error(`No node of OpenSearch can be started here: ${whyNoNode}.`);
  const folder = site ?? mkdtempSync(join(tmpdir(), 'gongkai-scale-'));
  const node = await startNode();
  try {
    if (site === null) generateSite(root, folder, size);
    const push = () => pushSite(root, folder, `${node.origin}/bench`);
    const first = await push();
    appendFileSync(join(folder, documentPath(Math.min(17, size - 1))), '\n补充一句话。\n');
    const change = await push();
    return [
      {
        ...{ what: 'push, documents a second', value: size / first.seconds, unit: '1/s', asked: 1_500 },
        beside: `CPU ${first.cpuSeconds.toFixed(0)} s of ours`,
      },
      { what: 'push, memory of ours', value: first.megabytes, unit: 'MB', asked: 500 },
      { what: 'push of one change', value: change.seconds, unit: 's', asked: 2 },
    ];
  } finally {
    await node.close();
    forgetSite(join(folder, 'content'), join(root, 'dist'));
    if (site === null) rmSync(folder, { recursive: true, force: true });
  }
}

function pushSite(root: string, folder: string, to: string): Promise<Measured> {
  const script = join(root, 'scripts/search-push.ts');
  const options = ['--content', join(folder, 'content'), '--today', '2026-11-23', '--to', to];
  const args = [...process.execArgv, script, ...options];
  return measure({ command: process.execPath, args, folder: root });
}
