import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { isForServer } from '../../src/domain/manifest/places.ts';
import { recordFile } from '../../src/domain/publishing/publishing-record.ts';
import { listTree } from '../../src/io/files/tree.ts';
import { freePort } from '../hosts/web-server.ts';
import { selfSignedServer } from '../self-signed.ts';
import { build, pages, publishLine, runPublish } from './object-store/publish.ts';
import { type RunningStore, startStore, whyNoStore } from './object-store/store.ts';

const filesBelow = (folder: string) =>
  Object.fromEntries(
    [...listTree(folder).keys()].map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

const ofReaders = (folder: string) =>
  Object.fromEntries(Object.entries(filesBelow(folder)).filter(([path]) => !isForServer(path)));

describe.skipIf(whyNoStore !== null)('a real store that speaks S3', () => {
  let store: RunningStore;
  beforeAll(async () => {
    store = await startStore('towns', 'cut', 'shared', 'slow');
  });
  afterAll(() => store?.close());

  const publish = (out: string, to: string, env: Readonly<Record<string, string>> = {}, ...more: string[]) =>
    runPublish(store, [...publishLine(out, to), ...more], env);
  async function headOf(bucket: string, key: string) {
    const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
    const endpoint = `http://127.0.0.1:${store.port}`;
    const client = new S3Client({ region: 'us-east-1', endpoint, forcePathStyle: true, credentials });
    const { ContentType, CacheControl } = await client.send(
      new HeadObjectCommand({ Bucket: bucket, Key: key }),
    );
    client.destroy();
    // Stores may write the parameter with or without a space.
    return [ContentType?.replace('; ', ';'), CacheControl];
  }
  const inBucket = (name: string, prefix: string) => {
    const { [recordFile]: _, ...rest } = filesBelow(join(store.bucket(name), prefix));
    return rest;
  };

  test('a site is sent, then what changed; types and caching are those of the files', async () => {
    const first = build({ ...pages(30), 'files/表.pdf': 'form' });
    expect((await publish(first, 's3://towns/县/栖山', {}, '--dry-run')).said).toMatch(
      /Nothing was changed\.$/,
    );
    expect(readdirSync(store.bucket('towns'))).toEqual([]);
    expect((await publish(first, 's3://towns/县/栖山')).said).toMatch(
      /^Published to s3:\/\/towns\/县\/栖山\/: \d+ files/,
    );
    expect(inBucket('towns', '县/栖山')).toEqual(ofReaders(first));
    expect(await headOf('towns', '县/栖山/index.html')).toEqual(['text/html;charset=utf-8', 'no-cache']);
    expect(await headOf('towns', '县/栖山/_astro/a.1.js')).toEqual([
      'text/javascript;charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    const second = build(pages(29, '（更正）'));
    expect(await publish(second, 's3://towns/县/栖山')).toMatchObject({ status: 0 });
    expect(inBucket('towns', '县/栖山')).toEqual(ofReaders(second));
    expect((await publish(second, 's3://towns/县/栖山')).said).toBe(
      'The store holds the same site, nothing to upload.',
    );
  });

  test('killed in the middle, the next run goes on and ends right; files of others stay', async () => {
    mkdirSync(join(store.bucket('cut'), 'town'), { recursive: true });
    writeFileSync(join(store.bucket('cut'), 'town/others.txt'), 'of others');
    const folder = build(pages(1500));
    const child = spawn(process.execPath, publishLine(folder, 's3://cut/town'), {
      env: { ...process.env, ...store.env },
    });
    const ended = once(child, 'exit');
    const sentAtLeast = 1100;
    const sent = () => listTree(store.bucket('cut')).size;
    while (child.exitCode === null && sent() < sentAtLeast)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await ended;
    expect(sent()).toBeLessThan(1500);
    const { status, said } = await publish(folder, 's3://cut/town');
    expect([status, said]).toEqual([
      0,
      expect.stringContaining('The last run was interrupted, this one goes on.'),
    ]);
    const again = Number(/: (\d+) files uploaded/.exec(said)?.[1]);
    expect(again).toBeLessThan(600);
    expect(inBucket('cut', 'town')).toEqual({ ...ofReaders(folder), 'others.txt': 'of others' });
  });

  test('a name that others have taken is refused, with nothing sent', async () => {
    mkdirSync(store.bucket('shared'), { recursive: true });
    writeFileSync(join(store.bucket('shared'), 'index.html'), 'an old site');
    expect(await publish(build(pages(2)), 's3://shared')).toEqual({
      status: 1,
      said:
        'Not published to the end: files of others in s3://shared/ have names that the site needs: index.html. ' +
        'Take another path, or move these files away. The site that stood there is as it was.',
    });
    expect(filesBelow(store.bucket('shared'))).toEqual({ 'index.html': 'an old site' });
  });

  test('one object that the store refuses is named; later ones are not sent, and the next run goes on', async () => {
    const blocked = join(store.bucket('shared'), 'town/documents/2024/公告-1/index.html');
    mkdirSync(join(blocked, 'folder'), { recursive: true });
    const folder = build(pages(3));
    const { status, said } = await publish(folder, 's3://shared/town');
    expect([status, said]).toEqual([
      1,
      expect.stringContaining('s3://shared/town/documents/2024/公告-1/index.html'),
    ]);
    expect(Object.keys(inBucket('shared', 'town'))).not.toContain('manifest.json');
    rmSync(blocked, { recursive: true });
    expect(await publish(folder, 's3://shared/town')).toMatchObject({ status: 0 });
    expect(inBucket('shared', 'town')).toMatchObject(ofReaders(folder));
  }, 120_000);

  test('connections that are lost now and then do not matter', async () => {
    const proxy = await throughProxy(store.port, (n) => n % 5 === 4);
    const folder = build(pages(200));
    expect(await publish(folder, 's3://slow/town', { AWS_ENDPOINT_URL: proxy })).toMatchObject({ status: 0 });
    expect(inBucket('slow', 'town')).toEqual(ofReaders(folder));
  });

  test.each([
    [
      'no key',
      { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true' },
      /^The store does not accept the key/,
    ],
    [
      'a wrong key',
      { AWS_SECRET_ACCESS_KEY: 'wrong' },
      /^The store does not accept the key \(SignatureDoesNotMatch\)/,
    ],
    [
      'a store that is down',
      { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
      /^The store does not answer.*\(ECONNREFUSED\)/,
    ],
    ['no such host', { AWS_ENDPOINT_URL: 'http://store.invalid' }, /^The store does not answer/],
  ])('%s is told in a sentence that holds no key', async (_, env, message) => {
    const { status, said } = await publish(build(pages(2)), 's3://towns/other', env);
    expect(status).toBe(1);
    expect(said).toMatch(message);
    expect(said).not.toMatch(/secret|wrong\b(?! )/);
    expect(said.split('\n')).toHaveLength(1);
  });

  test('a bucket that is not there, a wrong certificate and a place that is none', async () => {
    const folder = build(pages(2));
    expect(await publish(folder, 's3://nowhere/town')).toEqual({
      status: 1,
      said: 'There is no such bucket: s3://nowhere/town/. Look at --to, and at AWS_ENDPOINT_URL and AWS_REGION in the environment.',
    });
    const secure = await listening(selfSignedServer().server, 'https');
    expect((await publish(folder, 's3://towns/other', { AWS_ENDPOINT_URL: secure })).said).toMatch(
      /^The certificate of the store is wrong \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    );
    expect(await publish(folder, 'dist')).toMatchObject({
      status: 2,
      said: expect.stringMatching(/^“dist” is no bucket/),
    });
  });
});

/** A way to a port on which some connections end after their first bytes. */
async function throughProxy(port: number, isCut: (n: number) => boolean): Promise<string> {
  let count = 0;
  const server = createServer((client) => {
    const store = connect(port, '127.0.0.1');
    const cut = isCut(count++);
    client.pipe(store);
    store.on('data', (bytes) => {
      if (cut) {
        client.destroy();
        store.destroy();
      } else client.write(bytes);
    });
    for (const [one, other] of [
      [client, store],
      [store, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  return listening(server, 'http');
}

async function listening(server: Server, scheme: string): Promise<string> {
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `${scheme}://127.0.0.1:${port}`;
}
