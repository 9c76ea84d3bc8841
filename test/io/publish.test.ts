import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderInUseError, lockFolder } from '../../src/io/lock.ts';
import { pruneFolder } from '../../src/io/prune.ts';
import { publish, recoverTarget } from '../../src/io/publish.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

function setUp() {
  const folder = temporaryFolder();
  const [output, target] = [join(folder, 'output'), join(folder, 'dist')];
  writeFiles(output, { 'index.html': 'one', 'a/index.html': 'a' });
  publish(output, target, join(folder, 'trash'));
  return { folder, output, target };
}

test('a second publishing brings what changed, drops what is gone and keeps the rest as the same file', () => {
  const { folder, output, target } = setUp();
  const before = statSync(join(target, 'a/index.html')).ino;
  rmSync(join(output, 'index.html'));
  writeFiles(output, { 'index.html': 'two!', 'b/index.html': 'b' });
  expect(read(target, 'index.html')).toBe('one');
  publish(output, target, join(folder, 'trash'));
  expect(read(target, 'index.html')).toBe('two!');
  expect(read(target, 'b/index.html')).toBe('b');
  expect(statSync(join(target, 'a/index.html')).ino).toBe(before);
  pruneFolder(output, new Set([join(output, 'index.html')]));
  publish(output, target, join(folder, 'trash'));
  expect(existsSync(join(target, 'a'))).toBe(false);
});

test('of a large tree that was public before nothing is left, though nobody waits for it', async () => {
  const { folder, output, target } = setUp();
  const names = Array.from({ length: 5_001 }, (_none, at) => `many/${at}.html`);
  writeFiles(output, Object.fromEntries(names.map((name) => [name, 'x'])));
  const trash = join(folder, 'trash');
  expect(publish(output, target, trash)).toHaveLength(5_003);
  await expect.poll(() => existsSync(trash), { timeout: 20_000 }).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'output']);
});

test('a swap that was cut off between its two renames is put right', () => {
  const { target } = setUp();
  renameSync(target, `${target}.last`);
  recoverTarget(target);
  expect(read(target, 'index.html')).toBe('one');
});

test('a folder in use is refused, one whose build died is taken over', () => {
  const lock = join(temporaryFolder(), 'lock');
  const unlock = lockFolder(lock);
  expect(() => lockFolder(lock)).toThrow(FolderInUseError);
  unlock();
  writeFileSync(lock, '999999999');
  lockFolder(lock)();
  expect(existsSync(lock)).toBe(false);
});
