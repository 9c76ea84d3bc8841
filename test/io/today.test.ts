import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dayOfBuild } from '../../src/io/today.ts';
import { temporaryFolder } from '../tiny-site.ts';

const now = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());

function repository(date: string): string {
  const folder = join(temporaryFolder(), 'content');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.mdx'), 'a');
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { env });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'a');
  return folder;
}

test('the day is that of the commit, in the time zone of the site', () => {
  expect(dayOfBuild(repository('2021-11-25T20:00:00Z'), 'Asia/Shanghai')).toBe('2021-11-26');
  expect(dayOfBuild(repository('2021-11-25T20:00:00Z'), 'Europe/London')).toBe('2021-11-25');
});

test('with changes that are not committed, or without git, it is the day of the clock', () => {
  const folder = repository('2021-11-25T20:00:00Z');
  writeFileSync(join(folder, 'b.mdx'), 'b');
  expect(dayOfBuild(folder, 'Asia/Shanghai')).toBe(now());
  rmSync(join(folder, '.git'), { recursive: true });
  expect(dayOfBuild(folder, 'Asia/Shanghai')).toBe(now());
});
