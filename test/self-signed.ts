import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import { join } from 'node:path';
import { permanentFolder } from './tiny-site.ts';

/** A server of this machine whose certificate no authority has signed, and the file of that certificate. */
export function selfSignedServer(listener?: RequestListener): { server: Server; certificate: string } {
  const folder = permanentFolder();
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', key, '-out', certificate];
  spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', ...files, ...name, '-days', '2', '-nodes']);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, listener);
  return { server, certificate };
}
