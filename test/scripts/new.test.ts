import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openerFor } from '../../scripts/lib/open-file.ts';
import { documentWith, makeSite } from '../tiny-site.ts';

function make(folder: string, ...args: string[]) {
  const line = ['scripts/new.ts', ...args, '--content', join(folder, 'content'), '--today', '2026-01-31'];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('flags make a file at its place, with the day and the next index number, and never over another', () => {
  const { folder } = makeSite({
    'content/documents/2025/old.mdx': documentWith('published: 2025-01-02\nidentifier: YS/2026-00041\n'),
  });
  const flags = ['documents', '--title', '防汛的通知', '--kind', '通知公告', '--name', 'flood'];
  const { status, stdout } = make(folder, ...flags);
  const file = join(folder, 'content/documents/2026/flood.mdx');
  expect([status, stdout]).toEqual([0, `已新建 ${file}。填好空着的各行，再运行 npm run check。\n`]);
  const text = readFileSync(file, 'utf8');
  for (const line of [
    'title: 防汛的通知',
    'genre: notice',
    'published: 2026-01-31',
    'identifier: YS/2026-00042',
  ])
    expect(text.split('\n')).toContain(line);
  expect(make(folder, ...flags)).toEqual({
    ...{ status: 1, stdout: '' },
    stderr: `“${file}”已经有了。换一个文件名，如 --name flood-2。\n`,
  });
  expect(readFileSync(file, 'utf8')).toBe(text);
}, 30_000);

test.each([
  [['--locale', 'en'], 'Say what is to be made. Collections: bodies,'],
  [['bodies', '--title', '某站'], '没有写类别，如 --kind government。可选的值：government 人民政府、'],
  [['services', '--title', '甲', '--kind', '乙'], '没有“乙”这个类别。可选的值：licence 行政许可、'],
  [['staff', '--title', '名单', '--name', '名单'], '“名单”不能用作文件名：'],
  [['staff', '--title', '名单', '--publisher', 'nobody'], '没有编号为“nobody”的机构。已有的机构：town。'],
  [['reports', '--title', '报告', '--kind', 'other', '--year', '今年'], '年度“今年”不对'],
  [['staff'], '没有写标题，如 --title 关于防汛的通知。'],
])(
  'nobody is asked where nobody can answer: %j',
  (args, sentence) => {
    const { folder } = makeSite();
    const { status, stdout, stderr } = make(folder, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  },
  30_000,
);

test('the editor that is known opens the file, and none where none is', () => {
  expect(openerFor('/a.mdx', { TERM_PROGRAM: 'vscode' }, 'linux')).toEqual({
    command: 'code',
    args: ['/a.mdx'],
  });
  expect(openerFor('/a.mdx', { EDITOR: 'vi', VISUAL: 'emacs -nw' }, 'linux')).toEqual({
    ...{ command: 'emacs', args: ['-nw', '/a.mdx'] },
  });
  // Node starts no .cmd by itself on Windows.
  expect(openerFor('C:\\a.mdx', { TERM_PROGRAM: 'vscode' }, 'win32')).toEqual({
    ...{ command: 'cmd.exe', args: ['/c', 'code', 'C:\\a.mdx'] },
  });
  expect(openerFor('C:\\a.mdx', {}, 'win32')).toEqual({ command: 'notepad', args: ['C:\\a.mdx'] });
  expect(openerFor('/a.mdx', { EDITOR: ' ' }, 'linux')).toBeNull();
});
