import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFormat } from '../../src/domain/schema/content-format.ts';
import { makeSite, siteYaml, temporaryFolder } from '../tiny-site.ts';

function upgrade(folder: string, ...more: string[]) {
  const line = ['scripts/upgrade.ts', '--content', join(folder, 'content'), ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('lines are shown, and written when it is said; then there is nothing to do', () => {
  const { folder } = makeSite({ 'content/site.yaml': `${siteYaml}timezone: PRC\n` });
  const file = join(folder, 'content/site.yaml');
  const shown = [
    `内容的格式是 1，这个程序的是 ${contentFormat}。要改的：`,
    '',
    file,
    '  时区写成通用的名称',
    '  写明提供哪些格式的下载：不写时从前是 txt、md、json，现在只有 json（Markdown 由页面生成）',
    `  + 1: format: ${contentFormat}`,
    '  + 2: downloads: [txt, md, json]',
    '  - 10: timezone: PRC',
    '  + 12: timezone: Asia/Shanghai',
    '',
    '',
  ].join('\n');
  const before = readFileSync(file, 'utf8');
  const asked = upgrade(folder);
  expect(asked).toEqual({
    status: 0,
    stdout: `${shown}没有写。看过以后，加上 --write 再运行一次。\n`,
    stderr: '',
  });
  expect(readFileSync(file, 'utf8')).toBe(before);
  const written = upgrade(folder, '--write');
  expect([written.status, written.stdout.startsWith(shown)]).toEqual([0, true]);
  expect(readFileSync(file, 'utf8')).toBe(
    `format: ${contentFormat}\ndownloads: [txt, md, json]\n${siteYaml}timezone: Asia/Shanghai\n`,
  );
  expect(upgrade(folder, '--locale', 'en')).toEqual({
    status: 0,
    stdout: `The content is in the format of this program already (${contentFormat}); there is nothing to change.\n`,
    stderr: '',
  });
}, 30_000);

test('where there is no site it says so', () => {
  const { status, stderr } = upgrade(temporaryFolder());
  expect([status, stderr]).toEqual([1, expect.stringContaining('里没有 site.yaml。')]);
}, 30_000);
