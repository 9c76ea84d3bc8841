import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sharedEngine } from '../../src/client/search/shared-engine.ts';
import { indexedDocument } from '../../src/domain/search/opensearch/indexed-document.ts';
import { parametersOf, positionOf, questionOf } from '../../src/domain/search/opensearch/parameters.ts';
import { parseQuery } from '../../src/domain/search/query.ts';
import type { EngineQuestion, SearchEngine } from '../../src/domain/search/search-engine.ts';
import { toApacheSearch } from '../../src/domain/servers/search-proxy/apache.ts';
import { toCaddySearch } from '../../src/domain/servers/search-proxy/caddy.ts';
import { toNginxSearch } from '../../src/domain/servers/search-proxy/nginx.ts';
import { openClient } from '../../src/io/engines/opensearch/client.ts';
import { pushDocuments } from '../../src/io/engines/opensearch/push.ts';
import { documentOf } from '../domain/search/memory-engine.ts';
import { startApache } from '../hosts/apache.ts';
import { startCaddy } from '../hosts/caddy.ts';
import { startNginx } from '../hosts/nginx.ts';
import { freePort, type WebServer } from '../hosts/web-server.ts';
import { type Between, standBetween } from './between.ts';
import { type OpenSearchNode, startNode, whyNoNode } from './opensearch/node.ts';

const [base, alias] = ['https://a.example.org/', 'items'];
const asked = (words: string): EngineQuestion => ({
  query: parseQuery(words),
  ...{ old: false, from: '', to: '', choice: [], sort: 'relevance', page: 1 },
  preference: { sorts: [], above: false },
});
const question = (words: string, more: object = {}): string =>
  JSON.stringify(questionOf({ ...parametersOf(asked(words), '2026-01-01', positionOf(1)), ...more }));
const template = 'POST /items/_search/template?request_cache=true';

/** A day of which the node never answers. */
const asleep = '9999-12-31';

const servers = {
  nginx: { start: startNginx, write: toNginxSearch },
  Caddy: { start: startCaddy, write: toCaddySearch },
  Apache: { start: startApache, write: toApacheSearch },
} as const;

describe.skipIf(whyNoNode !== null)('what stands between readers and a real node', () => {
  let node: OpenSearchNode;
  let between: Between;

  beforeAll(async () => {
    node = await startNode();
    between = await standBetween(node.origin, { trouble: ({ body }) => body.includes(asleep) });
    const client = await openClient([new URL(node.origin)], {});
    const documents = ['供水"}},"x":{{#toJson}}', '供电'].map((text, at) => {
      const document = { ...documentOf([text]), url: `/${at}/` };
      const item = { document, old: null, order: at, sounds: { title: [], names: [] } };
      return { id: String(at), digest: text, make: () => indexedDocument(item, { name: '甲', base }) };
    });
    await pushDocuments(client, { alias, base }, documents);
    await client.close();
    await fetch(`${node.origin}/secret/_doc/1?refresh=true`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"word":"密"}',
    });
  });
  afterAll(async () => {
    between?.close();
    await node?.close();
  });

  describe.each(Object.entries(servers))('%s', (name, { start, write }) => {
    let proxy: WebServer;
    beforeAll(async () => {
      proxy = await start((port) => [
        write({ nodes: [between.origin], alias, authority: null, listen: `127.0.0.1:${port}` }),
      ]);
    });
    afterAll(() => proxy?.close());
    beforeEach(async () => {
      between.passed.length = 0;
      // Within the rate that one reader has.
      await new Promise((resolve) => setTimeout(resolve, 110));
    });

    /** Sends a path as it stands: `fetch` would make it a better one. */
    const send = (
      method: string,
      path: string,
      body: string | Buffer | null,
      headers: Readonly<Record<string, string>> = {},
    ) =>
      new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
        (resolve, reject) => {
          const { hostname, port } = new URL(proxy.origin);
          const sent = request({ hostname, port, method, path, headers, agent: false }, async (response) => {
            let text = '';
            for await (const chunk of response.setEncoding('utf8')) text += chunk;
            resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
          });
          sent.on('error', reject);
          sent.end(body);
        },
      );
    const reached = () => between.passed.map(({ method, path }) => `${method} ${path}`);

    test('a question is answered, whatever its signs', async () => {
      const own: SearchEngine = {
        find: () => Promise.reject(new Error('asked')),
        shown: (_base, make) => make(),
        silent: () => [],
      };
      const engine = sharedEngine(`${proxy.origin}/items`, own, '2026-01-01');
      const words = ['供电', '供水"}},"x":{{#toJson}}', '供水\\', '供水 "}},'];
      const totals = [];
      for (const word of words) totals.push((await engine.find(asked(word))).total);
      expect(totals).toEqual([1, 1, 0, 1]);
      expect(engine.isAlone()).toBe(false);
    });

    test('browsers of every site may read the answer, and what they say of their readers goes no further', async () => {
      const told = {
        authorization: 'Basic dTpw',
        cookie: 'a=1',
        'x-proxy-user': 'admin',
        'x-opaque-id': '1',
        'content-type': 'text/plain;charset=UTF-8',
        accept: 'application/yaml',
      };
      const { status, headers } = await send('POST', '/items', question('供电'), told);
      expect([status, headers['access-control-allow-origin'], headers['cache-control']]).toEqual([
        200,
        '*',
        'no-store',
      ]);
      expect(reached()).toEqual([template]);
      const passed = between.passed[0]?.headers ?? {};
      expect(passed['content-type']).toBe('application/json');
      expect(Object.values(told).filter((value) => Object.values(passed).includes(value))).toEqual([]);
    });

    test('answers are packed for browsers that can unpack them', async () => {
      const packed = await send('POST', '/items', question('供电'), { 'accept-encoding': 'gzip' });
      const plain = await send('POST', '/items', question('供电'));
      expect([packed, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['gzip', undefined]);
      expect(JSON.parse(plain.text)).toMatchObject({ hits: { total: { value: 1 } } });
    });

    test('what was asked before is remembered, until something in the index changes', async () => {
      const remembered = async () => {
        const { indices } = (await (await fetch(`${node.origin}/items/_stats/request_cache`)).json()) as {
          indices: Record<string, { total: { request_cache: { hit_count: number } } }>;
        };
        return Object.values(indices).reduce((sum, { total }) => sum + total.request_cache.hit_count, 0);
      };
      const ask = async () =>
        JSON.parse((await send('POST', '/items', question(`修路 ${name}`))).text).hits.total.value as number;
      expect(await ask()).toBe(0);
      const before = await remembered();
      expect([await ask(), await remembered()]).toEqual([0, before + 1]);
      const document = { ...documentOf([`修路 ${name}`]), url: `/${name}/` };
      const item = { document, old: null, order: 9, sounds: { title: [], names: [] } };
      const make = () => indexedDocument(item, { name: '乙', base: 'https://b.example.org/' });
      const client = await openClient([new URL(node.origin)], {});
      const target = { alias, base: 'https://b.example.org/' };
      await pushDocuments(client, target, [{ id: 'b', digest: name, make }]);
      await client.close();
      expect(await ask()).toBe(1);
    });

    test.each([
      ['GET', '/_cat/indices'],
      ['GET', '/items/_search'],
      ['GET', '/items'],
      ['HEAD', '/items'],
      ['OPTIONS', '/items'],
      ['PATCH', '/items'],
      ['DELETE', '/items'],
      ['PUT', '/items'],
      ['POST', '/'],
      ['POST', '/_cat/indices'],
      ['POST', '//_cat/indices'],
      ['POST', '/items/'],
      ['POST', '/items/_delete_by_query'],
      ['POST', '//items/_delete_by_query'],
      ['POST', '/items/_search/template'],
      ['POST', '/items//_search/template'],
      ['POST', '/secret/_search/template'],
      ['POST', '/items,secret'],
      ['POST', '/items*'],
      ['POST', '/items/../secret/_search'],
      ['POST', '/items/%2e%2e/secret/_search'],
      ['POST', '/secret/_search/..%2f../items'],
      ['POST', '/items%2F_search'],
      ['POST', '/items%2f..%2fsecret/_search/template'],
      ['POST', '/items%00'],
      ['POST', '/items%20'],
      ['POST', '/items%0d%0ax:%20y'],
      ['POST', '/items;/_search'],
      ['POST', '/items%3F_search'],
      ['POST', '/ITEMS'],
      ['POST', '/secret'],
      ['POST', '/_scripts/x'],
      ['POST', 'http://127.0.0.1/_cat/indices'],
    ])('%s %s is refused, whatever is asked there', async (method, path) => {
      const { status, text } = await send(method, path, method === 'HEAD' ? null : question('供电'));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain('hits');
      expect(reached()).toEqual([]);
    });

    test.each([
      ['a query of its own', '{"query":{"match_all":{}}}'],
      ['a template of its own', '{"source":"{\\"query\\":{\\"match_all\\":{}}}","params":{}}'],
      ['another template', '{"id":"others","params":{}}'],
      ['another template behind', '{"id":"gongkai-search-1","params":{},"id":"others"}'],
      ['a script', '{"query":{"script":{"script":"1"}}}'],
      ['what would end the parameters', '{"id":"gongkai-search-1","params":{"old":false},"profile":true}'],
      ['a source behind', '{"id":"gongkai-search-1","params":{"old":false},"source":"{}"}'],
      ['a second question', question('供电') + question('供电')],
      ['a second line', `${question('供电')}\n{"query":{"match_all":{}}}`],
      ['a number', '{"id":"gongkai-search-1","params":{"size":10000}}'],
      ['a comment', '{"id":"gongkai-search-1",/**/"params":{}}'],
      ['a name without quotes', '{"id":"gongkai-search-1","params":{old:true}}'],
      ['a sign of control', '{"id":"gongkai-search-1","params":{"today":"\u0001"}}'],
      ['no object', '[]'],
      ['nothing', ''],
      ['what is cut off', '{"id":"gongkai-search-1","params":{"terms":[{"typed":["供'],
      ['many brackets', `{"id":"gongkai-search-1","params":{"a":${'['.repeat(5000)}}}`],
      ['many marks', `{"id":"gongkai-search-1","params":{"a":"${'\\"'.repeat(5000)}`],
      ['too much', question('供水', { names: [`${'长'.repeat(6000)}`] })],
      ['much too much', question('供水', { names: ['x'.repeat(3_000_000)] })],
    ])('%s gets no items', async (_what, body) => {
      const answer = await send('POST', '/items', body).catch(() => null);
      expect(answer?.status ?? 500).toBeGreaterThanOrEqual(400);
      expect(answer?.text ?? '').not.toContain('hits');
      // nginx reads a body too late to refuse it, and puts another one in its place.
      expect(between.passed.filter(({ body }) => body !== 'refused')).toEqual([]);
      expect(new Set(reached())).toEqual(new Set(reached().map(() => template)));
    });

    test.each([
      ['packed', gzipSync('{"query":{"match_all":{}}}'), { 'content-encoding': 'gzip' }],
      ['as a form', '{"query":{"match_all":{}}}', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['as parts', '--a\r\n\r\n{"query":{}}\r\n--a--', { 'content-type': 'multipart/form-data; boundary=a' }],
      ['piece by piece', '{"query":{"match_all":{}}}', { 'transfer-encoding': 'chunked' }],
      ['as XML', '{"query":{"match_all":{}}}', { 'content-type': 'text/xml' }],
    ])('a query of its own, sent %s, gets no items', async (_how, body, headers) => {
      const { status } = await send('POST', '/items', body, headers);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(between.passed.filter(({ body: got }) => got !== 'refused')).toEqual([]);
    });

    test('items behind a thousand are refused, and parameters in the address are dropped', async () => {
      const deep = await send('POST', '/items', question('供电', { from: ['1000'] }));
      expect(deep.status).toBeGreaterThanOrEqual(400);
      expect(deep.text).not.toMatch(/hits|items|1000/);
      const plain = await send('POST', '/items', question('供电'));
      const scrolled = await send('POST', '/items?scroll=1h&index=secret&pretty', question('供电'));
      expect([plain.status, scrolled.status]).toEqual([200, 200]);
      expect(reached()).toEqual([template, template, template]);
      expect(JSON.parse(scrolled.text).hits).toEqual(JSON.parse(plain.text).hits);
    });

    test('a node that does not answer is waited for no longer than readers wait', async () => {
      const { status } = await send('POST', '/items', question('供电', { today: asleep }));
      expect(status).toBeGreaterThanOrEqual(500);
    }, 6_000);

    test('a long question is answered', async () => {
      const names = Array.from({ length: 150 }, (_none, at) => `${'长'.repeat(15)}${at}`);
      const { status } = await send('POST', '/items', question('供电', { names, isNamed: true }));
      expect(status).toBe(200);
    });

    test('where a node is down another one answers', async () => {
      const nodes = [`http://localhost:${await freePort()}`, between.origin];
      const pair = await start((port) => [
        write({ nodes, alias, authority: null, listen: `127.0.0.1:${port}` }),
      ]);
      const statuses = [];
      for (let at = 0; at < 6; at++) {
        const { status } = await fetch(`${pair.origin}/items`, { method: 'POST', body: question('供电') });
        statuses.push(status);
      }
      await pair.close();
      expect(statuses).toEqual(Array(6).fill(200));
    });

    test('a certificate is held against the authorities of the system, or those that are named', async () => {
      const encrypted = await standBetween(node.origin, { encrypted: true });
      const statusOf = async (authority: string | null) => {
        const nodes = [encrypted.origin];
        const secure = await start((port) => [
          write({ nodes, alias, authority, listen: `127.0.0.1:${port}` }),
        ]);
        const { status } = await fetch(`${secure.origin}/items`, { method: 'POST', body: question('供电') });
        await secure.close();
        return status;
      };
      const statuses = [await statusOf(null), await statusOf(encrypted.certificate)];
      encrypted.close();
      expect(statuses).toEqual([expect.toSatisfy((status) => status >= 500), 200]);
    });
  });

  test('nginx slows down a reader who asks too fast', async () => {
    const proxy = await startNginx((port) => [
      toNginxSearch({ nodes: [node.origin], alias, authority: null, listen: `127.0.0.1:${port}` }),
    ]);
    const ask = () => fetch(`${proxy.origin}/items`, { method: 'POST', body: question('供电') });
    const answers = await Promise.all(Array.from({ length: 60 }, ask));
    await proxy.close();
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses).toContain(429);
  });
});
