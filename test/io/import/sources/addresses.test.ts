import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchPage } from '../../../../src/io/import/sources/fetch-page.ts';
import { addressesIn, fetchLimits, filesOfAddresses } from '../../../../src/io/import/sources/url-list.ts';
import { temporaryFolder } from '../../../tiny-site.ts';

/** A server on this machine; its origin. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const local = { ...fetchLimits, allowPrivate: true };

test('a text of addresses alone is a list of them; any other line makes it a text', () => {
  expect(
    addressesIn(
      '\uFEFF# 旧网站\r\nhttp://a.example/1.html\n\nhttps://b.example/政策\nhttp://a.example/1.html',
    ),
  ).toEqual(['http://a.example/1.html', 'https://b.example/%E6%94%BF%E7%AD%96']);
  expect(addressesIn('http://a.example/1.html\n正文')).toBeNull();
  expect(addressesIn('\n# 只有说明\n')).toBeNull();
});

describe('pages are fetched', () => {
  test('one after the other; what cannot be had is told and the rest comes', async () => {
    let open = 0;
    let most = 0;
    const origin = await serve((request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        if (request.url === '/gone') response.writeHead(404).end();
        else if (request.url === '/moved') response.writeHead(302, { location: '/a.jsp?id=1' }).end();
        else
          response.writeHead(200, { 'content-type': 'text/html; charset=gbk' }).end(`<p>${request.url}</p>`);
      }, 30);
    });
    const addresses = ['/moved', '/gone', '/b.html'].map((path) => origin + path);
    const { files, problems } = await filesOfAddresses(addresses, temporaryFolder(), local, 0);
    expect(most).toBe(1);
    expect(files.map(({ path, url, name, disk }) => [path, url, name, readFileSync(disk, 'utf8')])).toEqual([
      [`${origin}/moved`, `${origin}/a.jsp?id=1`, 'a.html', '<p>/a.jsp?id=1</p>'],
      [`${origin}/b.html`, `${origin}/b.html`, 'b.html', '<p>/b.html</p>'],
    ]);
    expect(problems).toEqual([{ source: `${origin}/gone`, problem: 'not-fetched', detail: 'HTTP 404' }]);
  });

  test('no longer, no larger and no further than the limits allow', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/circle') response.writeHead(302, { location: '/circle' }).end();
      else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      else if (request.url === '/large') response.writeHead(200).end(Buffer.alloc(50_000));
      else response.writeHead(200).write('never ends');
    });
    const hard = { ...local, time: 500, bytes: 40_000 };
    for (const path of ['/circle', '/file', '/large', '/endless'])
      await expect(fetchPage(origin + path, hard), path).rejects.toMatchObject({ problem: 'not-fetched' });
  });

  test('from no private address unless that was asked for, whatever leads there', async () => {
    let asked = 0;
    const origin = await serve((_request, response) => {
      asked++;
      response.end('secret');
    });
    const named = origin.replace('127.0.0.1', 'localhost');
    for (const address of [
      origin,
      named,
      'http://[::1]/',
      'http://169.254.169.254/latest/',
      'http://0x7f.1/',
    ])
      await expect(fetchPage(address, { ...fetchLimits, time: 2000 }), address).rejects.toMatchObject({
        problem: 'private-address',
      });
    expect(asked).toBe(0);
  });
});
