import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRepository, type Repository } from '../repository.ts';
import { documentWith, permanentFolder, temporaryFolder } from '../tiny-site.ts';

const notice = 'content/documents/2024/notice.mdx';
const [good, bad] = [documentWith(''), documentWith('').replace('genre: notice', 'genre: 通知')];

const hooks = ({ folder }: Pick<Repository, 'folder'>) => {
  const line = ['scripts/hooks.ts', '--content', join(folder, 'content')];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** What git says when a hook refuses; empty where it does not. */
function refused(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return String((error as { stderr?: string }).stderr ?? error);
  }
}

let repository: Repository;
beforeAll(() => {
  repository = makeRepository({}, permanentFolder());
  hooks(repository);
}, 60_000);
afterAll(() => rmSync(repository.folder, { recursive: true, force: true }));

test('hooks are installed once, run as programs, and a second time nothing changes', () => {
  const paths = ['pre-commit', 'pre-push'].map((name) => join(repository.folder, '.git/hooks', name));
  const before = paths.map((path) => readFileSync(path, 'utf8'));
  for (const text of before) expect(text).toMatch(/^#!\/bin\/sh\n/);
  expect(hooks(repository)).toEqual({
    ...{ status: 0, stderr: '' },
    stdout: 'pre-commit 已经装好了。\npre-push 已经装好了。\n',
  });
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(before);
});

test('a hook of somebody else stays, and the line to add to it works', () => {
  const other = makeRepository();
  const path = join(other.folder, '.git/hooks/pre-commit');
  writeFileSync(path, '#!/bin/sh\necho theirs >&2\n');
  chmodSync(path, 0o755);
  const { status, stderr, stdout } = hooks(other);
  expect([status, stdout]).toEqual([1, expect.stringContaining('装好了 pre-push：')]);
  expect(readFileSync(path, 'utf8')).toBe('#!/bin/sh\necho theirs >&2\n');
  const line = stderr.split('\n')[1] ?? '';
  writeFileSync(path, `${readFileSync(path, 'utf8')}${line}\n`);
  expect(hooks(other).status).toBe(0);
  other.write({ [notice]: bad });
  expect(refused(() => other.commit())).toMatch(/theirs[\s\S]*没有提交/);
}, 60_000);

test('a hook works below a folder of any name, and a push of nothing passes', () => {
  const folder = join(temporaryFolder(), `公开 'a' $HOME "b"`);
  mkdirSync(folder);
  const other = makeRepository({}, folder);
  expect(hooks(other).status).toBe(0);
  for (const name of ['pre-commit', 'pre-push'])
    expect(spawnSync('sh', ['-n', join(folder, '.git/hooks', name)]).status).toBe(0);
  other.write({ [notice]: bad });
  expect(refused(() => other.commit())).toContain('没有提交');
  other.write({ [notice]: good });
  expect(refused(() => other.commit())).toBe('');
  const push = spawnSync('sh', [join(folder, '.git/hooks/pre-push'), 'origin', 'x'], {
    input: '',
    cwd: folder,
  });
  expect([push.status, String(push.stderr)]).toEqual([0, '']);
}, 90_000);

test('outside of a repository nothing is installed', () => {
  const { status, stderr } = hooks({ folder: temporaryFolder() });
  expect([status, stderr]).toEqual([1, expect.stringContaining('不在 git 仓库里')]);
});

test('a commit is checked as it stands in the index, whatever stands in the folder', () => {
  const { write, git, folder } = repository;
  const head = git('rev-parse', 'HEAD');
  write({ [notice]: bad });
  git('add', '-A', '.');
  // Mended in the folder alone.
  write({ [notice]: good });
  const said = refused(() => git('commit', '-q', '-m', '通知'));
  expect(said).toContain(`${notice}:3:1`);
  expect(said).toContain('写 notice（通知公告）');
  expect(git('rev-parse', 'HEAD')).toBe(head);
  git('add', '-A', '.');
  // Broken in the folder alone.
  write({ [notice]: bad, 'content/documents/2024/other.mdx': 'x' });
  expect(refused(() => git('commit', '-q', '-m', '通知'))).toBe('');
  expect(readFileSync(join(folder, notice), 'utf8')).toBe(bad);
  git('checkout', '-q', '.');
  git('clean', '-fdq');
  // git makes an index of its own for a commit of one file.
  write({ [notice]: bad });
  expect(refused(() => git('commit', '-q', '-m', '一个文件', notice))).toContain('没有提交');
  git('checkout', '-q', '.');
  expect(existsSync(join(folder, '.git/index.lock'))).toBe(false);
}, 60_000);

test('a push is checked commit by commit, with messages and what was taken away again', () => {
  const there = temporaryFolder();
  const { write, git } = repository;
  git('init', '-q', '--bare', there);
  git('remote', 'add', 'origin', there);
  expect(refused(() => git('push', '-q', 'origin', 'main'))).toBe('');
  const number = identityNumber('63012119900307123');
  write({ [notice]: documentWith('', `申请人的号码 ${number}。`) });
  git('commit', '-q', '-a', '--no-verify', '-m', '加上');
  write({ [notice]: good });
  git('commit', '-q', '-a', '--no-verify', '-m', '删去');
  const said = refused(() => git('push', '-q', 'origin', 'main'));
  expect(said).toContain('没有推送');
  expect(said).not.toContain(number);
  git('reset', '-q', '--hard', 'origin/main');
  write({ [notice]: bad });
  git('commit', '-q', '-a', '--no-verify', '-m', '坏的');
  // What is pushed counts, not what stands in the folder.
  write({ [notice]: good });
  expect(refused(() => git('push', '-q', 'origin', 'main'))).toContain(`${notice}:3:1`);
  git('reset', '-q', '--hard', 'origin/main');
  write({ [notice]: `${good}又一段。\n` });
  git('commit', '-q', '-a', '-m', '好的');
  expect(refused(() => git('push', '-q', 'origin', 'main'))).toBe('');
  expect(refused(() => git('push', '-q', 'origin', '--delete', 'nothing'))).not.toContain('没有推送');
}, 120_000);

/** A number whose check sign is right (GB 11643-1999), of nobody. */
function identityNumber(first17: string): string {
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}
