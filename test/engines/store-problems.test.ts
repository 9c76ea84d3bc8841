import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { isForServer } from '../../src/domain/manifest/places.ts';
import { recordFile } from '../../src/domain/publishing/publishing-record.ts';
import { listTree } from '../../src/io/files/tree.ts';
import { temporaryFolder } from '../tiny-site.ts';
import { type Passed, standBetween } from './between.ts';
import { build, pages, publishLine, runPublish } from './object-store/publish.ts';
import { type RunningStore, startStore, whyNoStore } from './object-store/store.ts';

/** What stores say when they refuse: their word for it, as S3 puts it, with what no log must hold. */
const refusal = (code: string): string =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>geheim</Message></Error>`;

describe.skipIf(whyNoStore !== null)('a real store that begins to refuse in the middle', () => {
  let store: RunningStore;
  beforeAll(async () => {
    store = await startStore('towns');
  });
  afterAll(() => store?.close());

  const stored = (prefix: string) => {
    const folder = join(store.bucket('towns'), prefix);
    const texts = [...listTree(folder).keys()].map((path) => [
      path,
      readFileSync(join(folder, path), 'utf8'),
    ]);
    const { [recordFile]: _, ...rest } = Object.fromEntries(texts) as Record<string, string>;
    return rest;
  };
  const ofReaders = (folder: string) =>
    Object.fromEntries(
      [...listTree(folder).keys()]
        .filter((path) => !isForServer(path))
        .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    );

  test.each([
    [
      'refuses one page',
      403,
      'AccessDenied',
      /没有权限（AccessDenied）：s3:.*公告-1\/index\.html/,
      /not allowed.*公告-1/,
    ],
    ['is full', 507, 'QuotaExceeded', /^存储满了.*公告-1.*接着传。$/, /^The store is full/],
    [
      'has another region',
      301,
      'PermanentRedirect',
      /^存储桶不在这个区域.*AWS_REGION/,
      /^The bucket is in another region/,
    ],
    ['wants another region', 400, 'AuthorizationHeaderMalformed', /^存储桶不在这个区域/, /^The bucket is in/],
    [
      'has another time',
      403,
      'RequestTimeTooSkewed',
      /^这台计算机的时间不对/,
      /^The clock of this computer is wrong/,
    ],
    ['drops the bucket', 404, 'NoSuchBucket', /^没有这个存储桶/, /^There is no such bucket/],
    ['revokes the key', 403, 'InvalidAccessKeyId', /^存储不认这个密钥/, /^The store does not accept the key/],
    ['ends the token', 400, 'ExpiredToken', /^存储不认这个密钥/, /^The store does not accept the key/],
    ['is too busy', 503, 'SlowDown', /^连不上存储/, /^The store does not answer/],
  ])(
    '%s (%i %s): readers see the site as it was, the next run goes on',
    async (_what, status, code, zh, en) => {
      const to = `s3://towns/${code}`;
      const before = build(pages(3));
      expect(await runPublish(store, publishLine(before, to))).toMatchObject({ status: 0 });
      const after = build(pages(3, '（更正）'));
      const isRefused = ({ method, path }: Passed) => method === 'PUT' && decodeURI(path).includes('公告-1');
      const between = await standBetween(store.env.AWS_ENDPOINT_URL ?? '', {
        trouble: (passed, answer) => {
          if (isRefused(passed))
            answer.writeHead(status, { 'content-type': 'application/xml' }).end(refusal(code));
          return isRefused(passed);
        },
      });
      onTestFinished(() => between.close());
      const env = { AWS_ENDPOINT_URL: between.origin };
      const said = [];
      for (const locale of ['zh-CN', 'en']) {
        const run = await runPublish(store, publishLine(after, to, locale), env);
        expect(run.status).toBe(1);
        said.push(run.said);
      }
      expect(said).toEqual([expect.stringMatching(zh), expect.stringMatching(en)]);
      expect(said.join()).not.toMatch(/secret|geheim/);
      expect(said.join().split('\n')).toHaveLength(1);
      // Lists of what stands there come last, deletions behind them.
      expect(stored(code)['manifest.json']).toEqual(ofReaders(before)['manifest.json']);
      expect(Object.keys(stored(code))).toEqual(expect.arrayContaining(Object.keys(ofReaders(before))));
      expect(await runPublish(store, publishLine(after, to))).toMatchObject({ status: 0 });
      expect(stored(code)).toEqual(ofReaders(after));
    },
    120_000,
  );

  test('a connection that is lost for good in the middle is told, and the next run goes on', async () => {
    const folder = build(pages(60));
    let sent = 0;
    const between = await standBetween(store.env.AWS_ENDPOINT_URL ?? '', {
      trouble: ({ method }, answer) => {
        const isLost = method === 'PUT' && ++sent > 30;
        if (isLost) answer.destroy();
        return isLost;
      },
    });
    const lost = await runPublish(store, publishLine(folder, 's3://towns/lost', 'zh-CN'), {
      AWS_ENDPOINT_URL: between.origin,
    });
    between.close();
    expect(lost).toEqual({
      status: 1,
      said: expect.stringMatching(/^连不上存储，或者中途断开了.*会接着传。$/),
    });
    expect((await runPublish(store, publishLine(folder, 's3://towns/lost'))).said).toContain(
      'this one goes on.',
    );
    expect(stored('lost')).toEqual(ofReaders(folder));
  });

  test('a clock that is an hour wrong is made good by what the store says', async () => {
    const folder = build(pages(2));
    const clock = join(temporaryFolder(), 'late.mjs');
    writeFileSync(
      clock,
      `const now = Date.now; Date.now = () => now() + 3_600_000;
      globalThis.Date = class extends Date { constructor(...a) { super(...(a.length > 0 ? a : [Date.now()])); } };`,
    );
    const run = await runPublish(store, publishLine(folder, 's3://towns/late'), {
      NODE_OPTIONS: `--import ${clock}`,
    });
    expect(run).toMatchObject({ status: 0 });
    expect(stored('late')).toEqual(ofReaders(folder));
  });
});
