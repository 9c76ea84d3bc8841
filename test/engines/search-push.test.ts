import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSearchEngine } from '../../src/domain/search/opensearch/engine.ts';
import { indexedDocument } from '../../src/domain/search/opensearch/indexed-document.ts';
import { parseQuery } from '../../src/domain/search/query.ts';
import { type Client, openClient } from '../../src/io/engines/opensearch/client.ts';
import { type PushedDocument, pushDocuments } from '../../src/io/engines/opensearch/push.ts';
import { PushError } from '../../src/io/engines/opensearch/push-error.ts';
import { documentOf } from '../domain/search/memory-engine.ts';
import { type OpenSearchNode, startNode, whyNoNode } from './opensearch/node.ts';
import { searchedBy } from './pushed.ts';

const town = { name: '甲镇', base: 'https://a.example.org/' };
const county = { name: '乙县', base: 'https://b.example.org/' };

/** Documents of a site: number and text; the digest is the text. */
const documentsOf = (site: typeof town, texts: Readonly<Record<string, string>>): PushedDocument[] =>
  Object.entries(texts).map(([id, text]) => ({
    id: `${site.name === town.name ? 'a' : 'b'}${id}`,
    digest: text,
    make: () => {
      const document = { ...documentOf([text]), url: `/${id}/` };
      const item = { document, old: null, order: Number(id), sounds: { title: [], names: [] } };
      return indexedDocument(item, site);
    },
  }));
const many = (count: number, text = '法治政府'): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_none, at) => [String(at), `${text}第${at}件`]));

describe.skipIf(whyNoNode !== null)('pushing to OpenSearch', () => {
  let node: OpenSearchNode;
  let between: Server;
  let client: Client;
  /** What stands between does with the requests to come, one after the other; at last it lets all through. */
  let troubles: ('none' | 'busy' | 'cut')[] = [];
  let requests: string[] = [];

  beforeAll(async () => {
    node = await startNode();
    between = createServer((incoming, answer) => {
      const path = incoming.url ?? '';
      requests.push(`${incoming.method} ${path}`);
      const trouble = path.includes('_bulk') ? troubles.shift() : undefined;
      if (trouble === 'cut') return incoming.socket.destroy();
      if (trouble === 'busy') {
        incoming.resume();
        answer.writeHead(429, { 'content-type': 'application/json' });
        return answer.end('{"error":{"type":"rejected"},"status":429}');
      }
      const options = { method: incoming.method, headers: incoming.headers };
      const onward = request(node.origin + path, options, (given) => {
        answer.writeHead(given.statusCode ?? 500, given.headers);
        given.pipe(answer);
      });
      return incoming.pipe(onward);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => between.once('listening', resolve));
    const { port } = between.address() as AddressInfo;
    client = await openClient([new URL(`http://127.0.0.1:${port}`)], {});
  });
  afterAll(async () => {
    await client?.close();
    between?.close();
    await node?.close();
  });
  beforeEach(() => {
    troubles = [];
    requests = [];
  });

  const push = (alias: string, documents: readonly PushedDocument[], site = town) =>
    pushDocuments(client, { alias, base: site.base }, documents);
  /** Sites and addresses of what readers find. */
  const found = async (alias: string, words: string) => {
    const engine = openSearchEngine((parameters) => searchedBy(node.origin, alias, parameters), '2026-01-01');
    const asked = { old: false, from: '', to: '', choice: [], sort: 'relevance', page: 1 } as const;
    const preference = { sorts: [], above: false };
    const { items } = await engine.find({ query: parseQuery(words), ...asked, preference });
    return Promise.all(items.map(async ({ base, texts }) => base + (await texts.beginning()).url.slice(1)));
  };

  test('what changed is sent, what is gone is deleted, and nothing of another site is touched', async () => {
    expect(await push('changes', documentsOf(county, { 1: '供水' }), county)).toMatchObject({ stored: 1 });
    const first = await push('changes', documentsOf(town, { 1: '供水', 2: '供电', 3: '修路' }));
    const again = await push('changes', documentsOf(town, { 1: '供水', 2: '供电', 3: '修路' }));
    requests = [];
    const changed = await push('changes', documentsOf(town, { 1: '供水', 2: '供热' }));
    expect([first, again, changed]).toEqual([
      { total: 3, stored: 3, deleted: 0 },
      { total: 3, stored: 0, deleted: 0 },
      { total: 2, stored: 1, deleted: 1 },
    ]);
    expect(requests.filter((line) => line.includes('_bulk'))).toHaveLength(1);
    expect((await found('changes', '供水')).sort()).toEqual([
      'https://a.example.org/1/',
      'https://b.example.org/1/',
    ]);
    expect(await found('changes', '供热')).toEqual(['https://a.example.org/2/']);
    expect(await found('changes', '供电')).toEqual([]);
    expect(await found('changes', '修路')).toEqual([]);
  });

  test('a busy cluster is asked again', async () => {
    troubles = ['busy', 'busy'];
    expect(await push('busy', documentsOf(town, many(20)))).toEqual({ total: 20, stored: 20, deleted: 0 });
    expect(requests.filter((line) => line.includes('_bulk'))).toHaveLength(3);
  });

  test('a push that was cut off shows nothing, and the next one sends the rest', async () => {
    const documents = documentsOf(town, many(2500));
    troubles = ['none', 'cut'];
    const error = await push('cut', documents).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(PushError);
    expect((error as PushError).problem).toBe('silent');
    expect((await fetch(`${node.origin}/_alias/cut`)).status).toBe(404);
    troubles = [];
    const rest = await push('cut', documents);
    expect(rest.total).toBe(2500);
    // What was cut off and what had not been sent, but not what was under way beside it.
    expect(rest.stored).toBeGreaterThan(0);
    expect(rest.stored).toBeLessThan(2500);
    expect(await found('cut', '第2499件')).toEqual(['https://a.example.org/2499/']);
  });

  const refreshOf = async (alias: string) => {
    const settings = await (await fetch(`${node.origin}/${alias}/_settings/index.refresh_interval`)).json();
    return Object.values(
      settings as Record<string, { settings: { index: { refresh_interval: string } } }>,
    ).map((of) => of.settings.index.refresh_interval);
  };

  test('a large push is merged into one piece, a small one is left as it came', async () => {
    const pieces = async (alias: string) => {
      // Pieces that were merged stay until readers are given the new one.
      await fetch(`${node.origin}/${alias}/_refresh`, { method: 'POST' });
      const { indices } = (await (await fetch(`${node.origin}/${alias}/_segments`)).json()) as {
        indices: Record<string, { shards: Record<string, { segments: Record<string, unknown> }[]> }>;
      };
      const shards = Object.values(indices).flatMap(({ shards }) => Object.values(shards).flat());
      return shards.reduce((sum, { segments }) => sum + Object.keys(segments).length, 0);
    };
    await push('merged', documentsOf(town, many(5_000)));
    expect(requests.filter((line) => line.includes('_forcemerge'))).toHaveLength(1);
    await expect.poll(() => pieces('merged'), { timeout: 20_000 }).toBe(1);
    requests = [];
    await push('merged', documentsOf(town, { ...many(5_000), 7: '供水' }));
    expect(requests.filter((line) => line.includes('_forcemerge'))).toEqual([]);
    expect(await found('merged', '供水')).toEqual(['https://a.example.org/7/']);
  });

  test('changes are seen by and by from the end of the first push on, also of one that was killed before', async () => {
    await push('seen', documentsOf(town, many(3)));
    expect(await refreshOf('seen')).toEqual(['30s']);
    await fetch(`${node.origin}/seen/_settings`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"index":{"refresh_interval":"-1"}}',
    });
    expect(await push('seen', documentsOf(town, many(3)))).toMatchObject({ stored: 0 });
    expect(await refreshOf('seen')).toEqual(['30s']);
  });

  describe('with a record of what the last push left', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-push-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const pushRecorded = (alias: string, texts: Readonly<Record<string, string>>, verify = false) =>
      pushDocuments(
        client,
        { alias, base: town.base, record: join(folder, `${alias}.json`), verify },
        documentsOf(town, texts),
      );
    const post = (path: string, body: unknown) =>
      fetch(`${node.origin}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    /** What the index holds of the town, by its digests. */
    const held = async (alias: string) => {
      const query = { size: 1000, docvalue_fields: ['digest'], query: { term: { base: town.base } } };
      await fetch(`${node.origin}/${alias}/_refresh`, { method: 'POST' });
      const { hits } = (await (await post(`${alias}/_search`, query)).json()) as {
        hits: { hits: { _id: string; fields: { digest: string[] } }[] };
      };
      return Object.fromEntries(hits.hits.map(({ _id, fields }) => [_id.slice(1), fields.digest[0]]));
    };

    test('no digest is read for a change, and all are where they are to be compared', async () => {
      await pushRecorded('kept', many(30));
      const asked = async (verify: boolean, more: Readonly<Record<string, string>>) => {
        requests = [];
        expect(await pushRecorded('kept', { ...many(30), ...more }, verify)).toMatchObject({ stored: 1 });
        return requests.filter((line) => line.includes('scroll')).length;
      };
      expect(await asked(false, { 7: '供水' })).toBe(0);
      expect(await asked(true, { 7: '供电' })).toBeGreaterThan(0);
      expect(await found('kept', '供电')).toEqual(['https://a.example.org/7/']);
    });

    test('a record of another index is not believed', async () => {
      await pushRecorded('former', many(3));
      writeFileSync(join(folder, 'latter.json'), readFileSync(join(folder, 'former.json')));
      expect(await pushRecorded('latter', many(3))).toEqual({ total: 3, stored: 3, deleted: 0 });
    });

    const step = fc.record({
      texts: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.constantFrom('水', '电', '路')),
      trouble: fc.constantFrom('none', 'none', 'cut', 'foreign hand', 'lost record', 'old record'),
      verify: fc.boolean(),
    });
    test('whatever happened before, a push that ends well leaves just what was wanted', async () => {
      let alias = 0;
      let [cuts, pushes] = [0, 0];
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
          const name = `any${alias++}`;
          const record = join(folder, `${name}.json`);
          let old: Buffer | null = null;
          for (const { texts, trouble, verify } of steps) {
            if (existsSync(record)) old ??= readFileSync(record);
            if (trouble === 'lost record') rmSync(record, { force: true });
            if (trouble === 'old record' && old) writeFileSync(record, old);
            if (trouble === 'foreign hand')
              await fetch(`${node.origin}/${name}/_doc/a1?refresh=true`, { method: 'DELETE' });
            troubles = trouble === 'cut' ? ['cut'] : [];
            const done = await pushRecorded(name, texts, verify).catch((problem: unknown) => problem);
            if (done instanceof Error) {
              expect(trouble).toBe('cut');
              cuts++;
              continue;
            }
            pushes++;
            expect(await held(name)).toEqual(texts);
          }
        }),
        { numRuns: 15 },
      );
      expect(cuts).toBeGreaterThan(0);
      expect(pushes).toBeGreaterThan(15);
    });
  });

  test('with another mapping readers see the old index until the new one is whole, then each item once', async () => {
    const put = (path: string, body: unknown) =>
      fetch(node.origin + path, {
        method: path.includes('_doc') ? 'POST' : 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const base = { type: 'keyword' };
    await put('/moved-former', {
      mappings: { _meta: { gongkai: 0 }, properties: { base } },
      aliases: { moved: {} },
    });
    for (const site of [town, county]) await put('/moved-former/_doc?refresh=true', { base: site.base });
    const count = async () => (await (await fetch(`${node.origin}/moved/_count`)).json()).count as number;
    await push('moved', documentsOf(town, { 1: '供水', 2: '供电' }));
    expect(await count()).toBe(3);
    await push('moved', documentsOf(county, { 1: '修路' }), county);
    expect(await count()).toBe(3);
    expect((await fetch(`${node.origin}/moved-former`)).status).toBe(404);
  });

  test('an index of somebody else is left alone', async () => {
    await fetch(`${node.origin}/taken`, { method: 'PUT' });
    await expect(push('taken', documentsOf(town, many(2)))).rejects.toMatchObject({ problem: 'foreign' });
  });
});

test('credentials come from the environment alone, both or neither', async () => {
  const open = (address: string, env: NodeJS.ProcessEnv) => openClient([new URL(address)], env);
  await expect(open('http://u:p@localhost:1', {})).rejects.toMatchObject({ problem: 'inAddress' });
  await expect(open('http://localhost:1', { GONGKAI_SEARCH_USER: 'u' })).rejects.toMatchObject({
    problem: 'halfCredentials',
  });
});
