import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStore, whyNoStore } from '../../../test/engines/object-store/store.ts';
import { forgetSite } from '../forget.ts';
import { documentPath, generateSite } from '../generate.ts';
import { type Measured, measure } from '../measure.ts';
import { median } from '../median.ts';
import { ourBuild } from '../our-build.ts';
import type { Row } from './row.ts';

/** Documents that are changed and published one after the other. */
const changes = [17, 4711, 9001];

/** What the client needs to speak with a store that takes no check sums of its own. */
const clientSettings = { AWS_DEFAULT_REGION: 'us-east-1', AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required' };

/** Publishes a generated site into a real store: at first, with one document changed, and with nothing changed. */
export async function benchScalePublish(root: string, size: number): Promise<Row[]> {
  if (whyNoStore !== null) throw new Error(`There is no store: ${whyNoStore}.`);
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-scale-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
  const store = await startStore('ours', 'theirs');
  Object.assign(process.env, store.env, clientSettings);
  try {
    generateSite(root, folder, size);
    await measure(ourBuild(root, folder));
    const publish = () =>
      measure({
        command: process.execPath,
        args: [
          ...[join(root, 'scripts/publish.ts'), '--out', out, '--content', content],
          ...['--to', 's3://ours/site', '--locale', 'en'],
        ],
        folder: root,
      });
    const first = await publish();
    const theirs = await copyByClient(out);
    const unchanged = await publish();
    const changed: Measured[] = [];
    for (const which of changes) {
      const document = join(folder, documentPath(Math.min(which, size - 1)));
      writeFileSync(document, `${readFileSync(document, 'utf8')}\n补充一句话。\n`);
      await measure(ourBuild(root, folder));
      changed.push(await publish());
    }
    const beside = theirs
      ? `the store's own client ${theirs.seconds.toFixed(1)} s`
      : 'no client to compare with';
    return [
      {
        what: 'first publishing',
        value: first.seconds,
        unit: 's',
        asked: theirs && 1.2 * theirs.seconds,
        beside,
      },
      { what: 'first publishing, memory', value: first.megabytes, unit: 'MB', asked: null },
      { what: 'nothing to publish', value: unchanged.seconds, unit: 's', asked: null },
      {
        what: 'one change published',
        value: median(changed.map(({ seconds }) => seconds)),
        unit: 's',
        asked: 3,
      },
      { what: 'one change, requests', value: Math.max(...changed.map(requestsOf)), unit: '', asked: 40 },
      { what: 'one change, files sent', value: Math.max(...changed.map(filesOf)), unit: '', asked: null },
    ];
  } finally {
    await store.close();
    forgetSite(content, out);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same files by the command line client of the store's makers; null where it is not installed. */
async function copyByClient(out: string): Promise<Measured | null> {
  const found: SpawnSyncReturns<Buffer> = spawnSync('aws', ['--version']);
  if (found.status !== 0) return null;
  return measure({
    command: 'aws',
    args: ['s3', 'cp', '--recursive', '--quiet', out, 's3://theirs/site'],
  });
}

const requestsOf = ({ output }: Measured): number => Number(/(\d+) requests/.exec(output)?.[1]);
const filesOf = ({ output }: Measured): number => Number(/: (\d+) files/.exec(output)?.[1]);
