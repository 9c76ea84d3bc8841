import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listTree } from '../../src/io/files/tree.ts';
import { readMarker } from '../../src/io/publish/output-marker.ts';
import { publish } from '../../src/io/publish/publish.ts';
import { serveFolder } from '../../src/server/serve.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

const files = {
  'index.html': '<p>首页</p>',
  '404.html': '<p>没有</p>',
  'a/index.html': '<p>一页</p>',
  'a b/年#?.txt': '怪名字',
  'pagefind/x.json': '{}',
  'a/search-data/y.json': '{}',
  'files/form.pdf': '0123456789',
  _headers:
    "/town/*\n  Content-Security-Policy: default-src 'none'\n  Referrer-Policy: no-referrer\n\n/town/files/*\n  Content-Security-Policy: sandbox\n\n/town/archive/:digest/*\n  Content-Security-Policy: sandbox allow-forms\n",
};

async function serve(host = '127.0.0.1', base = '/town/') {
  const parent = temporaryFolder();
  const folder = join(parent, 'dist');
  writeFiles(folder, files);
  writeFiles(parent, { 'secret.txt': 'secret' });
  const server = await serveFolder({ folder, base, port: 0, host });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  /** Sends the address to the letter, as no browser would. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
      (resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (data: string) => {
            text += data;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
          );
          response.on('error', reject);
        });
        asked.on('error', reject).end();
      },
    );
  return { parent, folder, ask, port };
}

test('pages, folders and files are served below the base path with the headers that the site asks for', async () => {
  const { ask } = await serve();
  expect(await ask('/town/')).toMatchObject({
    status: 200,
    text: '<p>首页</p>',
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
  expect(await ask('/town')).toMatchObject({ status: 301, headers: { location: '/town/' } });
  expect(await ask('/town/a?q=1')).toMatchObject({ status: 301, headers: { location: '/town/a/' } });
  expect(await ask('/town/a/')).toMatchObject({ status: 200, text: '<p>一页</p>' });
  expect(await ask('/town/a%20b/%E5%B9%B4%23%3F.txt')).toMatchObject({ status: 200, text: '怪名字' });
  expect(await ask('/town/none/')).toMatchObject({ status: 404, text: '<p>没有</p>' });
  expect(await ask('/')).toMatchObject({ status: 404, text: '<p>没有</p>' });
  const policyOf = async (path: string) => (await ask(path)).headers['content-security-policy'];
  expect(await policyOf('/town/files/form.pdf')).toBe('sandbox');
  expect(await policyOf('/town/archive/0a1b/form.pdf')).toBe('sandbox allow-forms');
  expect(await policyOf('/town/archive/')).toBe("default-src 'none'");
});

test('a part of a file, and a file that has not changed, are answered as such; other methods are not', async () => {
  const { ask } = await serve();
  const part = await ask('/town/files/form.pdf', { range: 'bytes=2-4' });
  expect(part).toMatchObject({ status: 206, text: '234', headers: { 'content-range': 'bytes 2-4/10' } });
  const { etag } = (await ask('/town/files/form.pdf')).headers;
  expect((await ask('/town/files/form.pdf', { 'if-none-match': String(etag) })).status).toBe(304);
  expect(await ask('/town/', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect(await ask('/town/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test.each([
  '//evil.example/',
  '//evil.example/a',
  '/town//evil.example',
  '/town/..',
  '/town/../secret.txt',
  '/town/%2e%2e/secret.txt',
  '/town/%2e%2e%2fsecret.txt',
  '/town/..%5csecret.txt',
  '/town/a%5c..%5c..%5csecret.txt',
  '/town/C:/secret.txt',
  '/town/c%3a%5csecret.txt',
  '/town/a%00.html',
  '/town/a%0d%0aSet-Cookie:x',
  '/town/%',
  '/town/%ff',
  'http://evil.example/town/',
  '\\\\evil.example',
  '/\\evil.example',
])('the address %s is refused and leads nowhere', async (path) => {
  const { ask } = await serve();
  const { status, text, headers } = await ask(path);
  expect(status).toBe(400);
  expect(headers.location).toBeUndefined();
  expect(text).not.toContain('secret');
});

test('a name that was made to point here and pages of other sites are refused', async () => {
  const { ask, port } = await serve();
  for (const host of ['localhost', `localhost:${port}`, '127.0.0.1', '[::1]:80'])
    expect((await ask('/town/', { host })).status).toBe(200);
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.0.7',
    'a@b',
  ])
    expect((await ask('/town/', { host })).status).toBe(403);
  expect((await ask('/town/', { origin: `http://localhost:${port}` })).status).toBe(200);
  for (const origin of ['http://evil.example', 'null', 'https://localhost.evil.example'])
    expect((await ask('/town/', { origin })).status).toBe(403);
});

test('only what search of several sites reads may be read by pages of other sites', async () => {
  const { ask } = await serve();
  const other = { origin: 'https://county.example' };
  const shared = ['/town/pagefind/x.json', '/town/a/search-data/y.json'];
  for (const path of shared)
    expect(await ask(path, other)).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-origin': '*' },
    });
  for (const path of ['/town/', '/town/a/', '/town/files/form.pdf', '/town/?/pagefind/', '/none'])
    expect((await ask(path)).headers['access-control-allow-origin']).toBeUndefined();
});

test('a server that was asked to listen everywhere answers to every address, but not to every name', async () => {
  const { ask } = await serve('0.0.0.0');
  for (const host of ['192.168.0.7:4321', '[fe80::1]', 'localhost'])
    expect((await ask('/town/', { host })).status).toBe(200);
  expect((await ask('/town/', { host: 'evil.example' })).status).toBe(403);
});

test('while the site is exchanged again and again the server answers every request with a whole old or new page', {
  timeout: 60_000,
}, async () => {
  const { parent, folder, ask } = await serve();
  const output = join(parent, 'output');
  const aside = { spare: join(parent, 'spare'), trash: join(parent, 'trash') };
  const page = (n: number) => `<p>${String(n).padStart(6, '0')}${'页'.repeat(5_000)}${n}</p>`;
  let [done, seen] = [false, 0];
  const wrong: string[] = [];
  const asking = (async () => {
    while (!done) {
      const { status, text } = await ask('/town/a/').catch((error: Error) => ({
        status: 0,
        text: error.message,
      }));
      const n = Number(/\d+/.exec(text)?.[0] ?? 0);
      if (status !== 200 || (text !== page(n) && text !== files['a/index.html']))
        wrong.push(`${status} ${text.slice(0, 60)}`);
      seen++;
    }
  })();
  for (let n = 1; n <= 60; n++) {
    writeFiles(output, { 'index.html': `${n}` });
    writeFiles(output, { [`a/${n}.html`]: 'x' });
    await import('node:fs').then(({ rmSync }) => rmSync(join(output, 'a/index.html'), { force: true }));
    writeFiles(output, { 'a/index.html': page(n) });
    const ours = readMarker(folder) ?? new Set(Object.keys(files));
    publish({
      output,
      target: folder,
      ours,
      ...aside,
      files: listTree(output),
      known: null,
      untouched: { target: false, spare: false },
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  done = true;
  await asking;
  expect(seen).toBeGreaterThan(2);
  expect(wrong).toEqual([]);
  expect((await ask('/town/a/')).text).toBe(page(60));
});
