import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sharedEngine } from '../../src/client/search/shared-engine.ts';
import { indexedDocument } from '../../src/domain/search/opensearch/indexed-document.ts';
import { parseQuery } from '../../src/domain/search/query.ts';
import type { EngineAnswer, SearchEngine } from '../../src/domain/search/search-engine.ts';
import { toNginxSearch } from '../../src/domain/servers/search-proxy/nginx.ts';
import { openClient } from '../../src/io/engines/opensearch/client.ts';
import { digestsIn } from '../../src/io/engines/opensearch/indexes.ts';
import { type PushedDocument, pushDocuments } from '../../src/io/engines/opensearch/push.ts';
import { documentOf } from '../domain/search/memory-engine.ts';
import { startNginx } from '../hosts/nginx.ts';
import { type OpenSearchNode, startPair, whyNoNode } from './opensearch/node.ts';

const site = { name: '甲镇', base: 'https://a.example.org/' };
const count = 6_000;

const nothing: EngineAnswer = {
  ...{ total: 0, unfiltered: 0, exact: false, synonyms: [], facets: [], years: [] },
  ...{ page: 1, pages: 1, items: [], first: [] },
  similar: async () => ({ items: [], terms: [] }),
};

/** Documents; at one of them something happens. */
function* documentsOf(version: string, at: number, happen: () => void): Generator<PushedDocument> {
  for (let n = 0; n < count; n++) {
    if (n === at) happen();
    const digest = `${version}${n}`;
    yield {
      id: String(n),
      digest,
      make: () => {
        const document = { ...documentOf([`供水${version}第${n}件`]), url: `/${n}/` };
        const item = { document, old: null, order: n, sounds: { title: [], names: [] } };
        return indexedDocument(item, site);
      },
    };
  }
}

describe.skipIf(whyNoNode !== null)('a cluster of two nodes', () => {
  let first: OpenSearchNode;
  let second: OpenSearchNode;
  beforeAll(async () => {
    [first, second] = await startPair();
  });
  afterAll(async () => {
    await second?.close();
    await first?.close();
  });

  const put = (path: string, body: unknown, method = 'PUT') =>
    fetch(first.origin + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const excluded = (name: string | null) =>
    put('/_cluster/settings', { transient: { 'cluster.routing.allocation.exclude._name': name } });

  test('one is lost during a push and while readers ask: nothing is, and all are answered', async () => {
    const nodes = [first.origin, second.origin];
    const client = await openClient(
      nodes.map((node) => new URL(node)),
      {},
    );
    const target = { alias: 'items', base: site.base, nodes: nodes.length };
    // What is written goes to the second node first, which is the one to be lost.
    await excluded('first');
    const once = { [Symbol.iterator]: () => documentsOf('旧', -1, () => {}) };
    expect(await pushDocuments(client, target, once)).toEqual({ total: count, stored: count, deleted: 0 });
    await excluded('');
    const health = await fetch(`${first.origin}/_cluster/health?wait_for_status=green&timeout=60s`);
    expect(await health.json()).toMatchObject({ status: 'green', number_of_data_nodes: 2 });
    const shards = await (await fetch(`${first.origin}/_cat/shards/items?h=prirep,node`)).text();
    expect(
      shards
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/).slice(0, 2).join(' '))
        .sort(),
    ).toEqual(['p second', 'r first']);

    const proxy = await startNginx((port) => [
      toNginxSearch({
        nodes: [...nodes].reverse(),
        alias: 'items',
        authority: null,
        listen: `127.0.0.1:${port}`,
      }),
    ]);
    // Where no node answers within the page's patience, the site's own index does.
    const own: SearchEngine = {
      find: async () => ({ ...nothing, total: count }),
      shown: (_base, make) => make(),
      silent: () => [],
    };
    const newPage = () => sharedEngine(`${proxy.origin}/items`, own, '2026-01-01');
    const engine = newPage();
    const asked = { old: false, from: '', to: '', choice: [], sort: 'relevance', page: 1 } as const;
    const question = { query: parseQuery('供水'), ...asked, preference: { sorts: [], above: false } };
    expect((await engine.find(question)).total).toBe(count);
    expect(engine.isAlone()).toBe(false);
    const totals: number[] = [];
    let isOver = false;
    const reading = (async () => {
      while (!isOver) {
        totals.push((await engine.find(question)).total);
        // As often as nginx lets one reader ask.
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    })();
    let closing: Promise<void> = Promise.resolve();
    let losses = 0;
    const changing = {
      [Symbol.iterator]: () =>
        documentsOf('新', 2_500, () => {
          if (losses++ === 0) closing = second.close();
        }),
    };
    const pushed = await pushDocuments(client, target, changing);
    await closing;
    isOver = true;
    await reading;
    // The node that is left answers whoever comes now, as soon as it has seen that it is alone.
    await vi.waitFor(
      async () => {
        const page = newPage();
        expect((await page.find(question)).total).toBe(count);
        expect(page.isAlone()).toBe(false);
      },
      { timeout: 60_000, interval: 500 },
    );
    await proxy.close();
    expect(losses).toBeGreaterThan(0);
    expect(pushed).toEqual({ total: count, stored: count, deleted: 0 });
    expect(totals.length).toBeGreaterThan(5);
    expect(new Set(totals)).toEqual(new Set([count]));
    const [index = ''] = Object.keys(await (await fetch(`${first.origin}/_alias/items`)).json());
    const digests = await digestsIn(client, index, site.base);
    expect(digests).toEqual(new Map(Array.from({ length: count }, (_none, n) => [String(n), `新${n}`])));
    await client.close();
  });
});
