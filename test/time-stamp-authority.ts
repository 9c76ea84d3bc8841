import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** An authority that stamps what it is asked to (RFC 3161), with a certificate of its own. */
export interface TimeStampAuthority {
  readonly url: string;
  /** PEM. */
  readonly certificate: Uint8Array;
  readonly server: Server;
}

/** Opens a real one, of OpenSSL, in an empty folder. */
export async function openAuthority(folder: string): Promise<TimeStampAuthority> {
  const at = (name: string) => join(folder, name);
  writeFileSync(
    at('tsa.cnf'),
    `[req]\ndistinguished_name = dn\nprompt = no\n[dn]\nCN = Time stamps of a test\n[ext]\nextendedKeyUsage = critical,timeStamping
[tsa]\ndefault_tsa = one\n[one]\nserial = ${at('serial')}\ncrypto_device = builtin\nsigner_digest = sha256
default_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\ness_cert_id_chain = no\n`,
  );
  writeFileSync(at('serial'), '01\n');
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  const key = ['-keyout', at('key.pem'), '-out', at('tsa.pem'), '-days', '2', '-nodes'];
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-config', at('tsa.cnf'), '-extensions', 'ext', ...key);
  const server = createServer(async (request, response) => {
    writeFileSync(at('query.tsq'), Buffer.concat(await Array.fromAsync<Buffer>(request)));
    const signer = ['-signer', at('tsa.pem'), '-inkey', at('key.pem'), '-config', at('tsa.cnf')];
    openssl('ts', '-reply', '-queryfile', at('query.tsq'), '-out', at('reply.tsr'), ...signer);
    response.setHeader('Content-Type', 'application/timestamp-reply').end(readFileSync(at('reply.tsr')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, certificate: readFileSync(at('tsa.pem')), server };
}
