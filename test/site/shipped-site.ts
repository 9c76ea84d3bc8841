import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../src/server/serve.ts';

/** Runs a command of the project, or of a copy of it, as a user does; both streams together. */
export function runCommand(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  project = process.cwd(),
): { status: number; output: string } {
  const result = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    maxBuffer: 64_000_000,
  });
  return { status: result.status ?? 1, output: result.stdout + result.stderr };
}

/** The shipped site, built into a folder of its own and served as a static host would. */
export interface ServedSite {
  readonly folder: string;
  readonly origin: string;
  readonly home: string;
  close(): void;
}

/** Builds and serves the shipped content under a base path. */
export async function serveShippedSite(base: string): Promise<ServedSite> {
  const parent = mkdtempSync(join(tmpdir(), 'gongkai-site-'));
  const folder = join(parent, 'dist');
  const { status, output } = runCommand('build', ['--out', folder, '--base', base, '--today', '2026-11-23']);
  if (status !== 0) throw new Error(output);
  const server: Server = await serveFolder({ folder, base, port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    folder,
    origin,
    home: origin + base,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** Paths of all files below a folder, relative, sorted. */
export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
        .sort()
    : [];

/** Text of a page of a built site by its path below the base. */
export const pageHtml = (folder: string, path: string): string =>
  readFileSync(join(folder, path, 'index.html'), 'utf8');
