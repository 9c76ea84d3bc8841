import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureEngine } from '../../../scripts/lib/engines.ts';
import { freePort } from '../../hosts/web-server.ts';

/** A store that speaks S3 on this machine until it is closed. */
export interface RunningStore {
  readonly port: number;
  /** What clients of S3 read from the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Folder of a bucket: objects are files in it. */
  bucket(name: string): string;
  close(): Promise<void>;
}

const program = ensureEngine('object-store');

/** Why no store can be started here; null where one can. */
export const whyNoStore: string | null = 'missing' in program ? program.missing : null;

const logging = '<configuration><root level="OFF"/></configuration>';

/** Starts S3Proxy over a folder of its own, with the buckets named, and waits until it answers. */
export async function startStore(...buckets: readonly string[]): Promise<RunningStore> {
  if ('missing' in program) throw new Error(program.missing);
  const home = mkdtempSync(join(tmpdir(), 'gongkai-store-'));
  const port = await freePort();
  const bucket = (name: string) => join(home, 'buckets', name);
  for (const name of buckets) mkdirSync(bucket(name), { recursive: true });
  writeFileSync(join(home, 'logback.xml'), logging);
  const origin = `http://127.0.0.1:${port}`;
  const properties = {
    's3proxy.endpoint': origin,
    's3proxy.authorization': 'aws-v2-or-v4',
    's3proxy.identity': 'key',
    's3proxy.credential': 'secret',
    'jclouds.provider': 'filesystem-nio2',
    'jclouds.filesystem.basedir': join(home, 'buckets'),
  };
  const lines = Object.entries(properties).map(([name, value]) => `${name}=${value}`);
  writeFileSync(join(home, 'store.properties'), lines.join('\n'));
  const child = spawn(
    'java',
    [
      ...['-Xmx256m', '-XX:+UseSerialGC', `-Dlogback.configurationFile=${join(home, 'logback.xml')}`],
      ...['-cp', join(program.folder, 'lib', '*'), 'org.gaul.s3proxy.Main'],
      ...['--properties', join(home, 'store.properties')],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const answers = () => fetch(origin).then(Boolean, () => false);
  for (let tries = 0; !(await answers()); tries++) {
    if (child.exitCode !== null || tries > 300) throw new Error(`S3Proxy does not answer: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    port,
    bucket,
    env: { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret', AWS_ENDPOINT_URL: origin },
    async close() {
      child.kill();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
