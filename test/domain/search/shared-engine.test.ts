import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { sharedEngine } from '../../../src/client/search/shared-engine.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import type { EngineAnswer, EngineQuestion, SearchEngine } from '../../../src/domain/search/search-engine.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const question: EngineQuestion = {
  query: parseQuery('供水'),
  ...{ old: false, from: '', to: '', choice: [], sort: 'relevance', page: 1 },
  preference: { sorts: [], above: false },
};
const own: SearchEngine = {
  find: async () => ({ total: 7 }) as EngineAnswer,
  shown: (_base, make) => make(),
  silent: () => ['别的网站'],
};

/** An engine at the address of a server that answers so; null for one that never does. */
async function engineOf(answer: string | null, status = 200) {
  const server = createServer((_request, response) => {
    if (answer !== null) response.writeHead(status).end(answer);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return sharedEngine(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`, own, '2026-01-01');
}

const hit = (base: string) => {
  const shown = { base, site: '', sort: 'other', facets: [], head: {}, standing: [] };
  return { _id: '1', sort: [], fields: { shown: [JSON.stringify(shown)] } };
};
const answerWith = (...hits: unknown[]) =>
  JSON.stringify({ hits: { total: { value: 3 }, hits }, aggregations: { values: { buckets: [] } } });

test('an engine that answers is asked alone', async () => {
  const engine = await engineOf(answerWith(hit('https://a.example.org/')));
  expect((await engine.find(question)).total).toBe(3);
  expect([engine.isAlone(), engine.silent()]).toEqual([false, []]);
});

test.each([
  ['an error', '{}', 500],
  ['what is no JSON', '<html>', 200],
  ['what is no answer', '{}', 200],
  ['an item of no site', answerWith(hit('javascript:alert(1)//')), 200],
])('for %s the indexes of the site answer', async (_what, answer, status) => {
  const engine = await engineOf(answer, status);
  expect((await engine.find(question)).total).toBe(7);
  expect([engine.isAlone(), engine.silent()]).toEqual([true, ['别的网站']]);
});

test('for an engine that is silent the indexes of the site answer after 3 seconds, then at once', async () => {
  const engine = await engineOf(null);
  const times: number[] = [];
  for (let asked = 0; asked < 2; asked++) {
    const start = performance.now();
    expect((await engine.find(question)).total).toBe(7);
    times.push(performance.now() - start);
  }
  expect(times[0]).toBeGreaterThan(2900);
  expect(times[0]).toBeLessThan(6000);
  expect(times[1]).toBeLessThan(1000);
});
