import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureServer } from '../../scripts/lib/web-servers.ts';

/** A server that answers on this machine until it is closed. */
export interface WebServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** How a program serves: its configuration, and how it is told of it. */
interface Recipe {
  readonly program: Parameters<typeof ensureServer>[0];
  readonly config: (place: string, port: number) => string;
  readonly args: (file: string, place: string) => readonly string[];
}

/** Starts a real server with a configuration of its own in a folder of its own, and waits until it answers. */
export async function startServer({ program, config, args }: Recipe): Promise<WebServer> {
  const path = ensureServer(program);
  const place = mkdtempSync(join(tmpdir(), `gongkai-${program}-`));
  const port = await freePort();
  const file = join(place, 'server.conf');
  writeFileSync(file, config(place, port));
  const child = spawn(path, args(file, place), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: place, XDG_DATA_HOME: place, XDG_CONFIG_HOME: place },
  });
  const ended = once(child, 'exit');
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
    if (child.exitCode !== null || tries > 100) throw new Error(`${program} does not answer: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    async close() {
      child.kill();
      await ended;
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** A port of this machine that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
