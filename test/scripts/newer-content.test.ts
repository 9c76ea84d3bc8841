import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFormat } from '../../src/domain/schema/content-format.ts';
import { makeSite } from '../tiny-site.ts';

const newer = (locale: string) => ({
  'content/site.yaml': `format: ${contentFormat + 1}\nlocale: ${locale}\nshape: 1\n`,
});
const chinese = `内容是为更新的程序写的：格式 ${contentFormat + 1}，这个程序只认到 ${contentFormat}，没有检查，也没有生成。升级程序：npm install gongkai@latest，再运行一次；不要改 format。\n`;
const english = `The content was written for a newer program: format ${contentFormat + 1}, this one knows up to ${contentFormat}. Nothing was checked or made. Upgrade the program with npm install gongkai@latest and run it again; leave format as it is.\n`;

function run(name: string, folder: string, more: readonly string[]) {
  const line = [`scripts/${name}.ts`, ...more, '--content', join(folder, 'content')];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test.each([
  ['check', []],
  ['build', ['--out']],
  ['start', ['--out']],
  ['dev', []],
  ['preview', ['--out']],
  ['ledger', []],
  ['hooks', []],
  ['upgrade', ['--write']],
  ['new', ['documents', '--title', '甲', '--kind', 'notice']],
  ['import', ['notes.txt', '--collection', 'documents']],
])(
  '%s of content of a newer program says so in one sentence and stops',
  (name, more) => {
    const { folder } = makeSite({ ...newer('zh-CN'), 'notes.txt': '甲' });
    const before = readdirSync(folder, { recursive: true });
    const line = more.flatMap((word) => (word === '--out' ? [word, join(folder, 'dist')] : word));
    expect(run(name, folder, line)).toEqual({ status: 1, stdout: '', stderr: chinese });
    expect(existsSync(join(folder, 'dist'))).toBe(false);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  },
  30_000,
);

test('in the language of the site, and for programs as a finding', () => {
  const { folder } = makeSite(newer('en'));
  expect(run('build', folder, [])).toEqual({ status: 1, stdout: '', stderr: english });
  const { status, stdout } = run('check', folder, ['--format', 'json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{ rule: 'content-format' }]);
}, 30_000);
