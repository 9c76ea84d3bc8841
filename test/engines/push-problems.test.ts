import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startNginx } from '../hosts/nginx.ts';
import { freePort } from '../hosts/web-server.ts';
import { buildIn } from '../site/project-copy.ts';
import { permanentFolder, temporaryFolder, tinySite, writeFiles } from '../tiny-site.ts';
import { standBetween } from './between.ts';
import { type OpenSearchNode, startNode, whyNoNode } from './opensearch/node.ts';

const password = 'geheim-4711';
/** The same, as it stands in a header. */
const encoded = Buffer.from(`publisher:${password}`).toString('base64');
const account = { GONGKAI_SEARCH_USER: 'publisher', GONGKAI_SEARCH_PASSWORD: password };

describe.skipIf(whyNoNode !== null)('a push that cannot be', () => {
  let node: OpenSearchNode;
  let site: string;
  beforeAll(async () => {
    node = await startNode({ 'discovery.type': 'single-node', 'cluster.info.update.interval': '10s' });
    site = permanentFolder();
    writeFiles(site, tinySite);
    buildIn(process.cwd(), site);
  });
  afterAll(() => node?.close());

  /** Runs the command on the tiny site; what it says in both languages, a line each. */
  async function push(to: string, env: Readonly<Record<string, string>> = {}, locale = 'zh-CN') {
    const line = [
      'scripts/search-push.ts',
      '--content',
      join(site, 'content'),
      '--out',
      join(site, 'dist'),
      '--to',
      to,
      '--locale',
      locale,
    ];
    const child = spawn(process.execPath, line, { env: { ...process.env, ...env } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    const [status] = (await once(child, 'close')) as [number];
    expect(said).not.toContain(password);
    expect(said).not.toContain(encoded);
    return { status, said: said.trim() };
  }
  const inBoth = async (to: string, env: Readonly<Record<string, string>> = {}) => {
    const answers = [await push(to, env), await push(to, env, 'en')];
    expect(answers.map(({ status }) => status)).toEqual([2, 2]);
    return answers.map(({ said }) => said);
  };
  const put = (path: string, body: unknown) =>
    fetch(node.origin + path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const namesOfIndexes = async () =>
    (await (await fetch(`${node.origin}/_cat/indices?h=index`)).text()).trim().split('\n').sort();
  /** A server that answers every request so; null for one that never does. */
  const saying = async (body: string | null, status = 200, type = 'application/json') => {
    const server = await standBetween(node.origin, {
      trouble: (_passed, answer) => {
        if (body !== null) answer.writeHead(status, { 'content-type': type }).end(body);
        return true;
      },
    });
    onTestFinished(() => server.close());
    return server;
  };

  test('of a folder in which no site stands, or of a site that was changed, says what to do', async () => {
    const to = `${node.origin}/changed`;
    const out = join(site, 'dist');
    const [pack = ''] = readdirSync(join(out, 'search-data/texts'));
    const file = join(out, 'search-data/texts', pack);
    renameSync(file, join(site, 'pack'));
    expect(await inBoth(to)).toEqual([
      `没有送完：“search-data/texts/${pack}”读不出来，网站在生成以后被改动过。重新运行 npm run build，再运行这个命令，接着送。`,
      expect.stringMatching(
        /^Not all was sent: “search-data\/texts\/.*” cannot be read.*npm run build again/,
      ),
    ]);
    renameSync(join(site, 'pack'), file);
    renameSync(out, join(site, 'moved'));
    expect(await inBoth(to)).toEqual([
      expect.stringMatching(/^“.*dist”里没有生成好的网站。先运行 npm run build/),
      expect.stringMatching(/^No site was built in “.*dist”/),
    ]);
    renameSync(join(site, 'moved'), out);
    expect(await push(to)).toMatchObject({ status: 0 });
  });

  test('to an engine that is down', async () => {
    const to = `http://127.0.0.1:${await freePort()}/items`;
    expect(await inBoth(to)).toEqual([
      expect.stringMatching(
        /^集群没有回答，或者中途断开了（.*ECONNREFUSED.*）。看一看地址和网络；.*接着送。$/,
      ),
      expect.stringMatching(/^The cluster does not answer.*ECONNREFUSED.*goes on from there\.$/),
    ]);
  });

  test('to one that takes the connection and never answers ends by itself', async () => {
    const server = await saying(null);
    expect((await push(`${server.origin}/items`)).said).toMatch(/^集群没有回答/);
    expect(server.passed).toHaveLength(1);
  });

  test.each([
    ['Elasticsearch 8', '{"version":{"number":"8.15.0"}}', '那里是 elasticsearch 8.15.0，'],
    [
      'OpenSearch 1',
      '{"version":{"distribution":"opensearch","number":"1.3.2"}}',
      '那里是 opensearch 1.3.2，',
    ],
    ['another service', '{"hello":"world"}', '那个地址不是 OpenSearch'],
    ['nothing that is an answer', 'null', '那个地址不是 OpenSearch'],
    ['no JSON', '{"version":', '那个地址不是 OpenSearch'],
  ])('to %s sends nothing', async (_what, answer, message) => {
    const server = await saying(answer);
    expect(await push(`${server.origin}/items`)).toEqual({
      status: 2,
      said: expect.stringContaining(message),
    });
    expect(server.passed.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /']);
  });

  test.each([
    [200, '<html>'],
    [301, ''],
    [404, '<html>'],
    [405, ''],
  ])('to a web server that answers %i sends nothing', async (status, page) => {
    const server = await saying(page, status, 'text/html');
    expect((await push(`${server.origin}/items`)).said).toContain('那个地址不是 OpenSearch');
    expect(server.passed).toHaveLength(1);
  });

  test('to a server with a certificate that nobody signed sends nothing, whatever the environment allows', async () => {
    const secure = await standBetween(node.origin, { encrypted: true });
    onTestFinished(() => secure.close());
    const certificate = secure.certificate ?? '';
    const to = `${secure.origin}/secure`;
    expect(await inBoth(to, account)).toEqual([
      expect.stringMatching(/^集群的证书不可信.*什么都没有送。.*GONGKAI_SEARCH_CA（或 NODE_EXTRA_CA_CERTS）/),
      expect.stringMatching(/^The certificate of the cluster is not trusted.*NODE_EXTRA_CA_CERTS/),
    ]);
    const { said } = await push(to, { ...account, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' });
    expect(said).toMatch(/^集群的证书不可信/);
    expect(secure.passed).toEqual([]);
    for (const name of ['GONGKAI_SEARCH_CA', 'NODE_EXTRA_CA_CERTS'])
      expect(await push(to, { [name]: certificate })).toMatchObject({ status: 0 });
  });

  test('without credentials, or with wrong ones, sends nothing', async () => {
    const file = join(temporaryFolder(), 'accounts');
    writeFiles(join(file, '..'), { accounts: `publisher:{PLAIN}${password}\n` });
    const guarded = await startNginx((port) => [
      `server { listen 127.0.0.1:${port}; client_max_body_size 100m;`,
      `auth_basic search; auth_basic_user_file ${file}; location / { proxy_pass ${node.origin}; } }`,
    ]);
    onTestFinished(() => guarded.close());
    const to = `${guarded.origin}/guarded`;
    const start = Date.now() - 1_000;
    const before = await namesOfIndexes();
    expect(await inBoth(to)).toEqual([
      expect.stringMatching(/^集群不接受这个账号.*GONGKAI_SEARCH_USER、GONGKAI_SEARCH_PASSWORD。$/),
      expect.stringMatching(/^The cluster does not accept these credentials/),
    ]);
    expect((await push(to, { ...account, GONGKAI_SEARCH_USER: 'other' })).said).toMatch(
      /^集群不接受这个账号/,
    );
    expect(await namesOfIndexes()).toEqual(before);
    expect(await push(to, account)).toMatchObject({ status: 0 });
    const stored = await fetch(`${node.origin}/guarded/_search?size=100`);
    const state = writtenSince(start, '.gongkai');
    expect(state.length).toBeGreaterThan(0);
    for (const text of [await stored.text(), ...writtenSince(0, site), ...state]) {
      expect(text).not.toContain(password);
      expect(text).not.toContain(encoded);
    }
  });

  test('in an address credentials are refused, and not told', async () => {
    const { said } = await push(`http://publisher:${password}@127.0.0.1:1/items`);
    expect(said).toMatch(/^账号和密码不能写在地址里/);
  });

  test('into an index, or behind a name, of somebody else changes nothing', async () => {
    await put('/letters', {});
    await put('/logs-2026', { aliases: { logs: {} } });
    const before = await namesOfIndexes();
    expect(await inBoth(`${node.origin}/letters`)).toEqual([
      '“letters”已经是别的索引，什么都没有改动。请在 --to 的地址里写另一个名字。',
      expect.stringMatching(/^“letters” is an index of somebody else; nothing was changed\./),
    ]);
    expect((await push(`${node.origin}/logs`)).said).toMatch(/^“logs-2026”已经是别的索引，什么都没有改动。/);
    expect(await namesOfIndexes()).toEqual(before);
    expect(Object.keys(await (await fetch(`${node.origin}/_alias/logs`)).json())).toEqual(['logs-2026']);
  });

  test('where no node takes the index sends nothing', async () => {
    await put('/_cluster/settings', { transient: { 'cluster.routing.allocation.enable': 'none' } });
    onTestFinished(async () => {
      await put('/_cluster/settings', { transient: { 'cluster.routing.allocation.enable': null } });
    });
    expect((await push(`${node.origin}/unplaced`)).said).toMatch(/^集群里没有节点能存放或读取这个索引/);
    expect((await push(`${node.origin}/unplaced`)).said).toMatch(/^集群里没有节点能存放或读取这个索引/);
  });

  test('past the flood stage of its disks says so at once, and goes on when there is room', async () => {
    const to = `${node.origin}/full`;
    expect(await push(to)).toMatchObject({ status: 0 });
    const disk = 'cluster.routing.allocation.disk';
    const stages = (low: string | null, high: string | null, flood: string | null) =>
      put('/_cluster/settings', {
        transient: {
          [`${disk}.threshold_enabled`]: low === null ? null : true,
          [`${disk}.watermark.low`]: low,
          [`${disk}.watermark.high`]: high,
          [`${disk}.watermark.flood_stage`]: flood,
        },
      });
    expect((await stages('0.01%', '0.02%', '0.03%')).status).toBe(200);
    const isBlocked = async () =>
      (await (await fetch(`${node.origin}/full/_settings`)).text()).includes('read_only_allow_delete');
    await expect.poll(isBlocked, { timeout: 40_000, interval: 500 }).toBe(true);
    writeFiles(site, {
      'content/bodies/town.mdx': tinySite['content/bodies/town.mdx']?.replace('测试镇。', '改了。') ?? '',
    });
    buildIn(process.cwd(), site);
    expect(await inBoth(to)).toEqual([
      expect.stringMatching(/^集群的磁盘满了，不再接受内容（.*flood.stage.*）。清出空间/),
      expect.stringMatching(/^The disk of the cluster is full/),
    ]);
    await stages(null, null, null);
    await put('/_all/_settings', { 'index.blocks.read_only_allow_delete': null });
    expect(await push(to)).toEqual({ status: 0, said: expect.stringMatching(/这次送了 1 件，删了 0 件。$/) });
  });
});

/** Texts of all files below a folder that were written since a moment. */
const writtenSince = (moment: number, folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= moment)
    .map((file) => readFileSync(file, 'latin1'));
