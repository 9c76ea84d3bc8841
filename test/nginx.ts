import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureNginx } from '../scripts/lib/nginx.ts';

/** Types as a host has them; without `nosniff` in the way a few would do. */
const types = existsSync('/etc/nginx/mime.types')
  ? 'include /etc/nginx/mime.types;'
  : 'types { text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; }';

/** A real nginx that serves a folder under a base path, with these lines in its `server` block. */
export async function serveWithNginx(
  folder: string,
  base: string,
  lines: readonly string[],
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const place = mkdtempSync(join(tmpdir(), 'gongkai-nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(place, 'nginx.conf'),
    [
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off; master_process off; error_log stderr crit;',
      `pid ${place}/pid;`,
      'events {}',
      'http {',
      ...temporary.map((name) => `${name}_temp_path ${place}/${name};`),
      `access_log off; ${types} charset utf-8;`,
      `server { listen 127.0.0.1:${port};`,
      ...lines,
      `location ${base} { alias ${folder}/; index index.html; }`,
      '} }',
    ].join('\n'),
  );
  const child = spawn(ensureNginx(), ['-c', join(place, 'nginx.conf'), '-p', place], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) break;
    if (child.exitCode !== null || tries > 100) throw new Error(`nginx does not answer: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    async close() {
      child.kill();
      await once(child, 'exit');
      rmSync(place, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
