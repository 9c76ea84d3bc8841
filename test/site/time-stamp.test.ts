import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openAuthority } from '../time-stamp-authority.ts';
import { makeSite, temporaryFolder } from '../tiny-site.ts';
import { runCommand } from './shipped-site.ts';

const run = promisify(execFile);

test('an authority that does not answer stops nothing, and is asked again by the next build', async () => {
  const { folder } = makeSite();
  const home = temporaryFolder();
  const authority = await openAuthority(home);
  const certificate = join(home, 'authority.pem');
  writeFileSync(certificate, authority.certificate);
  const out = join(folder, 'dist');
  const stamp = join(out, 'verify/publication.txt.tsr');
  // The authority is in this process, which must not wait for the build alone.
  const build = async (url: string) => {
    const args = ['scripts/build.ts', '--content', join(folder, 'content'), '--out', out];
    const env = { ...process.env, GONGKAI_TIME_STAMP_URL: url };
    return (await run(process.execPath, [...args, '--today', '2026-01-31'], { env })).stdout;
  };
  expect(await build('http://127.0.0.1:1/')).toContain('没有盖上时间戳，其余照常：');
  expect(existsSync(stamp)).toBe(false);
  expect(await build(authority.url)).not.toContain('没有盖上时间戳');
  expect(existsSync(stamp)).toBe(true);
  // What is stamped is not asked for again.
  authority.server.close();
  authority.server.closeAllConnections();
  expect(await build(authority.url)).toContain('没有变化');
  const { status, output } = runCommand('verify', [out, '--authority', certificate, '--locale', 'zh-CN']);
  expect([status, output]).toEqual([0, expect.stringContaining('时间戳无误：')]);
});
