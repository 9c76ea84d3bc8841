import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { type FetchLimits, fetchText } from '../../../src/io/members/fetch-text.ts';
import { selfSignedServer } from '../../self-signed.ts';

const limits: FetchLimits = { time: 5_000, bytes: 1_000, redirects: 3, allowPrivate: true };

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test('a certificate that nobody trusts is refused; with one that is trusted, https is where the text came from', async () => {
  const { server, certificate } = selfSignedServer((_request, response) => void response.end('{}'));
  const origin = `https://127.0.0.1:${await portOf(server)}`;
  const plain = await portOf(
    createServer((_request, response) => void response.writeHead(301, { location: `${origin}/x` }).end()),
  );
  const ask = () => fetchText(new URL(`http://127.0.0.1:${plain}/`), null, limits);
  expect(await ask()).toEqual({
    ...{ type: 'problem', problem: 'unreachable' },
    detail: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, readFileSync(certificate, 'utf8')]);
  onTestFinished(() => setDefaultCACertificates(before));
  expect(await ask()).toMatchObject({ type: 'text', text: '{}', origin });
});
