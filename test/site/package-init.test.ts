import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, installPacked, pack, removeAgency, runProgram } from './packed.ts';

/** A site made, checked and built by the package alone; every step begins where the one before ended. */
let [home, site] = ['', ''];
let tools: Agency;
const day = ['--today', '2026-11-27'];
const identity = {
  ...{ GIT_AUTHOR_NAME: '编辑', GIT_AUTHOR_EMAIL: 'a@site.example' },
  ...{ GIT_COMMITTER_NAME: '编辑', GIT_COMMITTER_EMAIL: 'a@site.example' },
  ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
};
const git = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('git', ['-C', site, ...args], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
};

beforeAll(() => {
  Object.assign(process.env, identity);
  home = mkdtempSync(join(tmpdir(), 'gongkai-made-'));
  const packed = pack(home);
  tools = installPacked(packed.file);
  site = join(home, '政府 信息公开');
  const made = runProgram(
    tools,
    home,
    'init',
    '政府 信息公开',
    '--preset',
    'cn-township',
    '--package',
    packed.file,
  );
  expect(made.output).toContain('已提交到新的 git 仓库。');
  // What npm would do, without asking a registry.
  renameSync(join(tools.folder, 'node_modules'), join(site, 'node_modules'));
});
afterAll(() => {
  removeAgency(tools);
  rmSync(home, { recursive: true, force: true });
});
const run = (...args: readonly string[]) => runProgram({ folder: site }, site, ...args);

test('its package.json names the package by its way, and nothing else', () => {
  const { dependencies } = JSON.parse(readFileSync(join(site, 'package.json'), 'utf8')) as {
    dependencies: object;
  };
  expect(dependencies).toEqual({ gongkai: expect.stringMatching(/^file:\.\.\/gongkai-[\d.]+\.tgz$/) });
});

test('it has no errors, builds, and nothing that was not there before is to be committed', () => {
  const checked = run('check', ...day);
  expect(checked).toMatchObject({ status: 0 });
  expect(checked.output).toContain('错误 0 处');
  expect(run('build', ...day)).toMatchObject({ status: 0 });
  expect(readFileSync(join(site, 'dist/index.html'), 'utf8')).toContain('政府信息公开');
  expect(git('status', '--porcelain').output).toBe('');
});

test('the examples in its configuration are right when they are used', () => {
  const file = join(site, 'gongkai.config.ts');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace(/^ {2}\/\/ (parts|styles):/gm, '  $1:'));
  const { status, output } = run('check', ...day);
  writeFileSync(file, before);
  // All that is wrong with them is that their files are not there.
  expect(status).toBe(1);
  expect(output).toContain('./theme/Footer.astro');
  expect(output).toContain('./theme/colours.css');
  expect(output.match(/gongkai\.config\.ts:\d+/g)).toHaveLength(2);
});

test('the doctor finds one program, and hooks are all that is missing', () => {
  const { status, output } = run('doctor', '--json');
  expect(status).toBe(0);
  const { checks } = JSON.parse(output) as { checks: { id: string; state: string }[] };
  expect(checks.filter(({ state }) => state !== 'good').map(({ id }) => id)).toEqual(['hooks']);
});

test('hooks of the package stop a commit that is wrong, and let pass one that is right', () => {
  expect(run('hooks')).toMatchObject({ status: 0 });
  expect(run('doctor').output).toContain('要注意的 0 项');
  const guide = join(site, 'content/pages/guide.mdx');
  const text = readFileSync(guide, 'utf8');
  writeFileSync(guide, text.replace('draft: true\n', ''));
  const refused = git('commit', '-qam', '公开指南');
  expect(refused.status).toBe(1);
  expect(refused.output).toContain('to-fill-in');
  writeFileSync(guide, text.replace('本机关负责', '本机关依法负责'));
  expect(git('commit', '-qam', '改指南')).toEqual({ status: 0, output: '' });
});

test('upgrade has nothing to do, and init refuses the folder', () => {
  expect(run('upgrade')).toMatchObject({ status: 0, output: expect.stringContaining('不用改') });
  const again = run('init', '.', '--preset', 'cn-township');
  expect(again).toMatchObject({ status: 1, output: expect.stringContaining('已经有东西') });
  expect(existsSync(join(site, '.git'))).toBe(true);
  expect(execFileSync('git', ['-C', site, 'rev-list', '--count', 'HEAD'], { encoding: 'utf8' }).trim()).toBe(
    '2',
  );
});
