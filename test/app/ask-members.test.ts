import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { askMembers, knownMembers } from '../../src/app/members/ask-members.ts';
import { textIn } from '../../src/domain/text/message.ts';
import { describedSite, json, type MemberServer, memberServer } from '../member-server.ts';
import { makeSite, siteYaml } from '../tiny-site.ts';

const noon = new Date('2026-01-31T04:00:00Z');
const nextDay = new Date('2026-02-01T04:00:00Z');

/** A portal over these sites, and how to ask them. */
function portalOver(...urls: readonly string[]) {
  const members = `members:\n${urls.map((url) => `  - ${url}\n`).join('')}`;
  const { settings } = makeSite({ 'content/site.yaml': siteYaml + members });
  const { corpus, findings } = checkContent(settings);
  if (!corpus) throw new Error(JSON.stringify(findings));
  const cache = join(settings.state, 'members');
  return {
    cache,
    known: () => knownMembers(settings, corpus, nextDay),
    async ask(now: Date = noon, limits: Parameters<typeof askMembers>[2] = {}) {
      const asked = await askMembers(settings, corpus, { allowPrivate: true, now, ...limits });
      return { ...asked, said: asked.notices.map((notice) => textIn(notice, 'en')).join('\n') };
    },
  };
}

/** A good member that has answered once. */
async function heardOnce() {
  const server = await memberServer();
  const portal = portalOver(server.url);
  server.answer(json(describedSite(server.url, '甲镇', '2026-01-05'), { etag: '"1"' }));
  await portal.ask();
  return { server, portal };
}

test('a member that answers is described, and is not asked again on the same day', async () => {
  const { server, portal } = await heardOnce();
  const again = await portal.ask();
  expect(again.members).toMatchObject([
    { url: server.url, name: '甲镇', since: null, description: { newest: [{ title: '甲镇通知1' }] } },
  ]);
  expect(again.said).toBe('');
  expect(server.asked.map(({ url, method }) => `${method} ${url}`)).toEqual([
    'GET /.well-known/gongkai.json',
  ]);
  expect(server.asked[0]?.headers).toMatchObject({ 'accept-encoding': 'identity' });
  expect(server.asked[0]?.headers).not.toHaveProperty('cookie');
});

test('on the next day it is asked whether it is the same, and counts as heard', async () => {
  const { server, portal } = await heardOnce();
  server.answer((_request, response) => void response.writeHead(304).end());
  expect((await portal.ask(nextDay)).members).toMatchObject([{ name: '甲镇', since: null }]);
  expect(server.asked[1]?.headers['if-none-match']).toBe('"1"');
  await portal.ask(nextDay);
  expect(server.asked).toHaveLength(2);
});

const big: RequestListener = (_request, response) => {
  const piece = Buffer.alloc(100_000, ' ');
  const more = () => {
    while (!response.destroyed) if (!response.write(piece)) return;
  };
  response.on('drain', more);
  more();
};
const redirect =
  (to: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(302, { location: to }).end();

test.each<[what: string, answer: (server: MemberServer) => RequestListener, said: string]>([
  ['an error', () => (_request, response) => void response.writeHead(500).end('{}'), 'it gave HTTP 500'],
  ['nothing', () => () => undefined, 'it was not through within 0.4 seconds'],
  [
    'a beginning and then nothing',
    () => (_request, response) => void response.writeHead(200).write('{"format":1,'),
    'it was not through within 0.4 seconds',
  ],
  ['text without end', () => big, 'its description is longer than 2000000 bytes'],
  [
    'a great length',
    () => (_request, response) => void response.writeHead(200, { 'content-length': 10_000_000 }).write('{'),
    'its description is longer than 2000000 bytes',
  ],
  [
    'half of its description',
    ({ url }) => json(JSON.stringify(describedSite(url, '甲镇', '2026-01-05')).slice(0, 200)),
    'its description is cut off, or is none',
  ],
  ['a connection that ends', () => (request) => void request.socket.destroy(), 'no connection (ECONNRESET)'],
  [
    'bytes that are no text',
    () => (_request, response) => void response.end(Buffer.from([0xff, 0xfe, 0x80])),
    'its description is no UTF-8 text',
  ],
  [
    'a packed answer',
    () => (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    'its description is no UTF-8 text',
  ],
  [
    'another version',
    ({ url }) => json({ ...describedSite(url, '甲镇'), format: 9 }),
    'its description has another format; bring both sites to the same version of the program',
  ],
  [
    'the description of another site',
    () => json(describedSite('https://b.example/', '乙镇')),
    'its description is of another address: https://b.example/. Where the site does stand there, write that address',
  ],
  [
    'a redirect to another host',
    ({ url }) =>
      (request, response) =>
        request.headers.host?.startsWith('localhost')
          ? json(describedSite(url, '甲镇'))(request, response)
          : redirect(url.replace('127.0.0.1', 'localhost'))(request, response),
    'it leads to http://localhost:',
  ],
  ['a redirect to another port', () => redirect('http://127.0.0.1:9/'), 'it leads to http://127.0.0.1:9/;'],
  [
    'a redirect to a private address',
    () => redirect('http://169.254.169.254/latest/'),
    'it leads to http://169.254.169.254/latest/;',
  ],
  [
    'a redirect with a password',
    ({ url }) => redirect(url.replace('://', '://a:b@')),
    'it leads to http://a:b@',
  ],
  ['a redirect to a file', () => redirect('file:///etc/passwd'), 'it leads to file:///etc/passwd;'],
  ['redirects in a circle', ({ url }) => redirect(`${url}x`), 'it leads to http://127.0.0.1:'],
  ['a redirect to nowhere', () => redirect('http://'), 'it leads to http://;'],
])(
  'of a member that sends %s the last good answer counts, and its day is said',
  async (_what, answer, said) => {
    const { server, portal } = await heardOnce();
    const kept = readdirSync(portal.cache).map((name) => readFileSync(join(portal.cache, name), 'utf8'));
    server.answer(answer(server));
    const { members, said: heard } = await portal.ask(nextDay, { time: 400 });
    expect(members).toMatchObject([{ name: '甲镇', since: '2026-01-31', description: { name: '甲镇' } }]);
    expect(heard).toContain(`The member site ${server.url} did not answer: ${said}`);
    expect(heard).toContain('2026-01-31');
    expect(readdirSync(portal.cache).map((name) => readFileSync(join(portal.cache, name), 'utf8'))).toEqual(
      kept,
    );
  },
);

test('a redirect on the same host is followed three times, from http to https too', async () => {
  const { server, portal } = await heardOnce();
  const good = json(describedSite(server.url, '甲镇', '2026-02-01'));
  server.answer((request, response) => {
    const step = Number(/\d$/.exec(request.url ?? '')?.[0] ?? 0);
    (step < 3 ? redirect(`/step${step + 1}`) : good)(request, response);
  });
  expect((await portal.ask(nextDay)).members).toMatchObject([{ since: null }]);
  expect(server.asked.at(-1)?.url).toBe('/step3');
  // Nothing listens there: it was asked all the same.
  server.answer(redirect('https://127.0.0.1:1/x'));
  expect((await portal.ask(new Date('2026-02-02T04:00:00Z'))).said).toContain('no connection (ECONNREFUSED)');
});

test('a member that never answered is shown by its address', async () => {
  const server = await memberServer();
  await server.close();
  const { members, said } = await portalOver(`${server.url}town`).ask();
  expect(members).toEqual([
    { url: `${server.url}town/`, name: `${server.url.slice(7)}town`, description: null, since: null },
  ]);
  expect(said).toContain('no connection (ECONNREFUSED). It never did before');
});

test.each(['127.0.0.1', 'localhost'])('a member at %s is not asked unless that is allowed', async (host) => {
  const server = await memberServer(host);
  server.answer(json(describedSite(server.url, '甲镇')));
  const portal = portalOver(server.url);
  const { members, said } = await portal.ask(noon, { allowPrivate: false });
  expect(members).toMatchObject([{ description: null }]);
  expect(said).toMatch(/did not answer: (?:127\.0\.0\.1|::1) is an address of a private network/);
  expect(server.asked).toEqual([]);
  expect((await portal.ask()).members).toMatchObject([{ name: '甲镇' }]);
});

test('items of others are left out and counted', async () => {
  const server = await memberServer();
  const portal = portalOver(server.url);
  const own = describedSite(server.url, '甲镇', '2026-01-05', '2026-01-06');
  const [first, second] = own.newest;
  server.answer(json({ ...own, newest: [{ ...first, url: 'https://b.example/1/' }, second] }));
  const { members, said } = await portal.ask();
  expect(members).toMatchObject([{ description: { newest: [{ title: '甲镇通知2' }] } }]);
  expect(said).toBe(
    `Parts of the description of the member site ${server.url} were left out, in number 1: their addresses are not its own, or they are malformed.`,
  );
});

test('no more than six are asked at once, and all are', async () => {
  const servers = await Promise.all(Array.from({ length: 14 }, () => memberServer()));
  let [open, most] = [0, 0];
  for (const [at, server] of servers.entries())
    server.answer((request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        json(describedSite(server.url, `第${at}镇`))(request, response);
      }, 30);
    });
  const { members } = await portalOver(...servers.map(({ url }) => url)).ask();
  expect(members.map(({ name }) => name)).toEqual(servers.map((_server, at) => `第${at}镇`));
  expect(most).toBe(6);
});

test('without asking, what was said last is known with its day; what is kept and broken counts as nothing', async () => {
  const { portal } = await heardOnce();
  expect(portal.known()).toMatchObject([{ name: '甲镇', since: '2026-01-31' }]);
  const [file = ''] = readdirSync(portal.cache);
  writeFileSync(join(portal.cache, file), '{"url":');
  expect(portal.known()).toMatchObject([{ description: null, since: null }]);
  expect((await portal.ask()).members).toMatchObject([{ name: '甲镇', since: null }]);
});
