import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

/** Nobody's number on every system. */
const nobody = 65_534;

function init(args: readonly string[], { cwd = process.cwd(), isNobody = false } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/init.ts'), ...args], {
    encoding: 'utf8',
    cwd,
    env: {
      ...{ PATH: process.env.PATH, HOME: '/nowhere', LANG: 'C', NODE_DISABLE_COMPILE_CACHE: '1' },
      ...{ GIT_AUTHOR_NAME: '编辑', GIT_AUTHOR_EMAIL: 'a@site.example' },
      ...{ GIT_COMMITTER_NAME: '编辑', GIT_COMMITTER_EMAIL: 'a@site.example' },
    },
    ...(isNobody && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
  });
  return { status, stdout, stderr };
}

test('flags make a site; what is to be filled in and what comes next are said in its language', () => {
  const cwd = temporaryFolder();
  const line = [
    '政府 信息',
    '--preset',
    'cn-township',
    '--name',
    '某县某镇人民政府',
    '--url',
    'https://a.example.gov.cn',
  ];
  const { status, stdout, stderr } = init([...line, '--base', 'x', '--host', 'nginx'], { cwd });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('网站建好了：政府 信息，');
  expect(stdout).toContain('已提交到新的 git 仓库。');
  expect(stdout).toMatch(/ {2}1\. content\/site\.yaml（6 处：第 \d+、/);
  expect(stdout).toContain('  cd "政府 信息"\n  npm install\n  npm start\n  npm run check\n');
  const site = readFileSync(join(cwd, '政府 信息/content/site.yaml'), 'utf8');
  for (const text of ['name: 某县某镇人民政府政府信息公开', 'base: /x/', 'host: nginx', 'publisher: town'])
    expect(site.split('\n')).toContain(text);
  const again = init(line, { cwd });
  expect([again.status, again.stdout]).toEqual([1, '']);
  expect(again.stderr).toContain('“政府 信息”里已经有东西（');
});

test('the package is this version, or a file by its way from the new folder', () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, { 'gongkai.tgz': '' });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const dependencies = (folder: string) =>
    (JSON.parse(readFileSync(join(cwd, folder, 'package.json'), 'utf8')) as { dependencies: object })
      .dependencies;
  const plain = init(['a', '--preset', 'uk-parish', '--no-git'], { cwd });
  const other = init(['b/c', '--preset', 'uk-parish', '--no-git', '--package', './gongkai.tgz'], { cwd });
  init(['d', '--preset', 'uk-parish', '--no-git', '--package', 'github:a/b'], { cwd });
  expect(['a', 'b/c', 'd'].map(dependencies)).toEqual([
    { gongkai: `^${version}` },
    { gongkai: 'file:../../gongkai.tgz' },
    { gongkai: 'github:a/b' },
  ]);
  expect(existsSync(join(cwd, 'a/.git'))).toBe(false);
  // Somebody else may give that name to a package: whoever runs the repository is told.
  expect(plain.stdout).toContain('Mind: this was run from the repository of the program');
  expect(other.stdout).not.toContain('Mind:');
}, 30_000);

test.each([
  [[], '没有写是哪一种单位，如 --preset cn-township。'],
  [['--locale', 'en'], 'Say what kind of public body it is, e.g. --preset uk-parish.'],
  [
    ['--preset', 'cn-town'],
    '没有“cn-town”这种单位。可选的值：cn-township、cn-county-department、uk-parish；是不是想写 --preset cn-township？',
  ],
  [['--preset', 'uk-parish', '--host', 'github'], 'did you mean --host github-pages?'],
  [['--preset', 'cn-township', '--url', 'www.a.gov.cn'], '网址“www.a.gov.cn”不对：'],
  [['--preset', 'cn-township', '--base', '/镇/'], '--base 的值“/镇/”不能用作子路径：'],
  [['--preset', 'cn-township', '--name', '甲\n乙'], '单位全称“甲\n乙”不能用：'],
  [['--preset', 'cn-township', '--name'], '有一个选项后面缺少值'],
  [['--preset', 'uk-parish', '--nmae', 'x'], 'There is no such option.'],
  [['a', 'b', '--preset', 'uk-parish'], 'Name one folder only'],
])(
  'what is wrong with the command line is said in a sentence, and nothing is written: %j',
  (args, sentence) => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = init(args, { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect(readdirSync(cwd)).toEqual([]);
  },
);

test('in a folder of somebody else nothing is written, above it neither', () => {
  const closed = temporaryFolder();
  mkdirSync(join(closed, 'empty'));
  for (const folder of [closed, join(closed, 'empty')]) chmodSync(folder, 0o555);
  for (const folder of ['new', 'a/b/new', 'empty']) {
    const { status, stderr } = init([join(closed, folder), '--preset', 'cn-township'], { isNobody: true });
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('这里不能写：它属于别的用户，或者没有写的权限。'),
    ]);
  }
  expect(readdirSync(closed, { recursive: true })).toEqual(['empty']);
  for (const folder of [closed, join(closed, 'empty')]) chmodSync(folder, 0o755);
}, 30_000);

test('a folder that belongs to another user is written, and git says how to commit there', () => {
  // Only root may give a folder away; for others the case above is all there is.
  const isRoot = process.getuid?.() === 0;
  const folder = temporaryFolder();
  chmodSync(folder, 0o777);
  const { status, stdout } = init([folder, '--preset', 'cn-township'], { isNobody: true });
  expect(status).toBe(0);
  expect(stdout).toContain(isRoot ? 'git config --global --add safe.directory' : '已提交到新的 git 仓库。');
});

test('help names every flag', () => {
  const { status, stdout } = init(['--preset', 'uk-parish', '--help']);
  expect(status).toBe(0);
  for (const flag of ['--preset', '--name', '--url', '--base', '--host', '--package', '--no-git', '--locale'])
    expect(stdout).toContain(flag);
});
