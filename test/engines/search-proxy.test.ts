import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedEngine } from '../../src/client/search/shared-engine.ts';
import { indexedDocument } from '../../src/domain/search/opensearch/indexed-document.ts';
import { parametersOf, positionOf } from '../../src/domain/search/opensearch/parameters.ts';
import { searchTemplateId } from '../../src/domain/search/opensearch/search-template.ts';
import { parseQuery } from '../../src/domain/search/query.ts';
import type { EngineQuestion, SearchEngine } from '../../src/domain/search/search-engine.ts';
import { toSearchProxy } from '../../src/domain/servers/search-proxy.ts';
import { openClient } from '../../src/io/engines/opensearch/client.ts';
import { pushDocuments } from '../../src/io/engines/opensearch/push.ts';
import { documentOf } from '../domain/search/memory-engine.ts';
import { startNginx } from '../hosts/nginx.ts';
import type { WebServer } from '../hosts/web-server.ts';
import { type OpenSearchNode, startNode, whyNoNode } from './opensearch/node.ts';

const base = 'https://a.example.org/';
const asked = (words: string): EngineQuestion => ({
  query: parseQuery(words),
  ...{ old: false, from: '', to: '', choice: [], sort: 'relevance', page: 1 },
  preference: { sorts: [], above: false },
});
const parameters = (words: string, more: object = {}) => ({
  ...parametersOf(asked(words), '2026-01-01', positionOf(1)),
  ...more,
});

describe.skipIf(whyNoNode !== null)('nginx between readers and a real node', () => {
  let node: OpenSearchNode;
  let proxy: WebServer;

  beforeAll(async () => {
    node = await startNode();
    const client = await openClient(new URL(node.origin), {});
    const documents = ['供水"}},"x":{{#toJson}}', '供电'].map((text, at) => {
      const document = { ...documentOf([text]), url: `/${at}/` };
      const item = { document, old: null, order: at, sounds: { title: [], names: [] } };
      const json = () => JSON.stringify({ ...indexedDocument(item, { name: '甲', base }), digest: text });
      return { id: String(at), digest: text, json };
    });
    await pushDocuments(client, { alias: 'items', base }, documents);
    await client.close();
    await fetch(`${node.origin}/secret/_doc/1?refresh=true`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"word":"密"}',
    });
    const served = { cluster: node.origin, alias: 'items', template: searchTemplateId };
    proxy = await startNginx((port) => [toSearchProxy({ ...served, listen: `127.0.0.1:${port}` })]);
  });
  afterAll(async () => {
    await proxy?.close();
    await node?.close();
  });

  const send = async (path: string, options: RequestInit) => {
    // Within the rate that one reader has.
    await new Promise((resolve) => setTimeout(resolve, 110));
    const response = await fetch(proxy.origin + path, options);
    return { status: response.status, text: await response.text() };
  };
  const search = (body: string, query = '') => send(`/items${query}`, { method: 'POST', body });

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

  test.each([
    ['GET', '/_cat/indices'],
    ['GET', '/items/_search'],
    ['GET', '/items'],
    ['DELETE', '/items'],
    ['PUT', '/items'],
    ['POST', '/items/_delete_by_query'],
    ['POST', '/items/_search/template'],
    ['POST', '/secret/_search/template'],
    ['POST', '/items/../secret/_search'],
    ['POST', '/items%2F_search'],
    ['POST', '/secret'],
    ['POST', '/_scripts/x'],
  ])('%s %s is refused', async (method, path) => {
    const body = method === 'POST' ? JSON.stringify({ query: { match_all: {} } }) : null;
    const { status, text } = await send(path, { method, body });
    expect([403, 404]).toContain(status);
    expect(text).not.toContain('"');
  });

  test.each([
    ['a query of its own', '{"query":{"match_all":{}}}'],
    ['a template of its own', '{"source":"{\\"query\\":{\\"match_all\\":{}}}","params":{}}'],
    ['what would end the parameters', '{"old":false},"source":"{}","x":{"a":true}'],
    ['a second object', '{"old":false}{"old":true}'],
    ['a number', '{"size":10000}'],
    ['no object', '[]'],
    ['nothing', ''],
    ['what is cut off', '{"terms":[{"typed":["供'],
    ['many brackets', `{"a":${'['.repeat(5000)}`],
    ['too much', JSON.stringify(parameters('供水', { names: [`${'长'.repeat(6000)}`] }))],
  ])('%s gets no items', async (_what, body) => {
    const { status, text } = await search(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('hits');
  });

  test('items behind a thousand are refused, and parameters in the address are dropped', async () => {
    const deep = await search(JSON.stringify(parameters('供电', { from: ['1000'] })));
    expect(deep.status).toBe(400);
    const plain = await search(JSON.stringify(parameters('供电')));
    const scrolled = await search(JSON.stringify(parameters('供电')), '?scroll=1h&index=secret&pretty');
    expect(plain.status).toBe(200);
    expect(scrolled.text).not.toContain('_scroll_id');
    expect(JSON.parse(scrolled.text).hits).toEqual(JSON.parse(plain.text).hits);
  });

  test('a reader who asks too fast is slowed down', async () => {
    const body = JSON.stringify(parameters('供电'));
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => fetch(`${proxy.origin}/items`, { method: 'POST', body })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses).toContain(429);
  });
});
