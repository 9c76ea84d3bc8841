import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderInUseError, lockFolder } from '../../src/io/lock.ts';
import { pruneFolder } from '../../src/io/prune.ts';
import { publish, recoverTarget } from '../../src/io/publish.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

function setUp() {
  const folder = temporaryFolder();
  const [output, target, stamps] = [
    join(folder, 'output'),
    join(folder, 'dist'),
    join(folder, 'stamps.json'),
  ];
  writeFiles(output, { 'index.html': 'one', 'a/index.html': 'a' });
  publish(output, target, stamps);
  return { folder, output, target, stamps };
}

test('a second publishing brings what changed, drops what is gone and keeps the rest as the same file', () => {
  const { output, target, stamps } = setUp();
  const before = statSync(join(target, 'a/index.html')).ino;
  writeFiles(output, { 'index.html': 'two!', 'b/index.html': 'b' });
  publish(output, target, stamps);
  expect(read(target, 'index.html')).toBe('two!');
  expect(read(target, 'b/index.html')).toBe('b');
  expect(statSync(join(target, 'a/index.html')).ino).toBe(before);
  pruneFolder(output, new Set([join(output, 'index.html')]));
  publish(output, target, stamps);
  expect(existsSync(join(target, 'a'))).toBe(false);
});

test('what is public is never the same file as what is under construction', () => {
  const { output, target } = setUp();
  writeFileSync(join(output, 'index.html'), 'half-writ');
  expect(read(target, 'index.html')).toBe('one');
});

test('stamps that are cut off, or of another folder, are not believed', () => {
  const { output, target, stamps } = setUp();
  writeFileSync(stamps, '{"target":');
  publish(output, target, stamps);
  expect(read(target, 'index.html')).toBe('one');
  renameSync(target, `${target}-old`);
  mkdirSync(target);
  writeFileSync(join(target, 'index.html'), 'someone else');
  publish(output, target, stamps);
  expect(read(target, 'index.html')).toBe('one');
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
