import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFormat } from '../../src/domain/schema/content-format.ts';
import { makeSite, siteYaml } from '../tiny-site.ts';

function doctor(folder: string, ...more: string[]) {
  const line = ['scripts/doctor.ts', '--content', join(folder, 'content'), ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a line for each thing with what to do; what only should be mended does not fail', () => {
  const { folder } = makeSite();
  const { status, stdout, stderr } = doctor(folder);
  expect([status, stderr]).toEqual([0, '']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toBe(`正常  Node 版本 ${process.versions.node}`);
  expect(lines).toContain(
    `注意  内容的格式是 1，程序的是 ${contentFormat}。  运行 npm run upgrade，看过要改的行再写。`,
  );
  expect(lines.at(-1)).toMatch(/^不改好就做不下去的 0 项，要注意的 \d+ 项。$/);
}, 30_000);

test('what blocks fails, for programs too', () => {
  const { folder } = makeSite({ 'content/site.yaml': `format: ${contentFormat + 1}\n${siteYaml}` });
  const { status, stdout } = doctor(folder, '--json', '--locale', 'en');
  expect(status).toBe(1);
  const { blocks, checks } = JSON.parse(stdout) as {
    blocks: boolean;
    checks: { id: string; state: string }[];
  };
  expect(blocks).toBe(true);
  expect(checks.filter(({ state }) => state === 'blocks').map(({ id }) => id)).toEqual(['format']);
}, 30_000);
