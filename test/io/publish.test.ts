import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { stampFolders } from '../../src/io/folder-stamps.ts';
import { FolderInUseError, lockFolder } from '../../src/io/lock.ts';
import { pruneFolder } from '../../src/io/prune.ts';
import { besideTarget, type PublishedTrees, publish, recoverTarget } from '../../src/io/publish.ts';
import { listTree } from '../../src/io/tree.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

const nothing = { target: false, spare: false };

function setUp() {
  const folder = temporaryFolder();
  const beside = (name: string) => join(folder, name);
  const output = beside('output');
  const places = { output, target: beside('dist'), spare: beside('spare'), trash: beside('trash') };
  writeFiles(output, { 'index.html': 'one', 'a/index.html': 'a' });
  const known = publish({ ...places, files: listTree(places.output), known: null, untouched: nothing });
  return { folder, ...places, places, known };
}

/** Puts another file in the place of one, as builds do. */
function replace(folder: string, name: string, text: string): void {
  rmSync(join(folder, name));
  writeFiles(folder, { [name]: text });
}

const numberOf = (folder: string) => statSync(folder).ino;

test('a second publishing brings what changed, drops what is gone and keeps the rest as the same file', () => {
  const { output, target, places } = setUp();
  const before = numberOf(join(target, 'a/index.html'));
  replace(output, 'index.html', 'two!');
  writeFiles(output, { 'b/index.html': 'b' });
  expect(read(target, 'index.html')).toBe('one');
  publish({ ...places, files: listTree(places.output), known: null, untouched: nothing });
  expect(read(target, 'index.html')).toBe('two!');
  expect(read(target, 'b/index.html')).toBe('b');
  expect(numberOf(join(target, 'a/index.html'))).toBe(before);
  pruneFolder(output, new Set([join(output, 'index.html')]));
  publish({ ...places, files: listTree(places.output), known: null, untouched: nothing });
  expect(existsSync(join(target, 'a'))).toBe(false);
});

test('two trees take turns, and each gets only what changed', () => {
  const { output, target, spare, places, known: first } = setUp();
  for (let n = 0; n < 8; n++) writeFiles(output, { [`c/${n}.html`]: 'c' });
  let known = publish({
    ...places,
    files: listTree(places.output),
    known: first,
    untouched: nothing,
  });
  const numbers = [numberOf(target), numberOf(spare)];
  for (const name of ['two', 'three', 'four']) {
    replace(output, 'index.html', name);
    rmSync(join(output, 'a'), { recursive: true, force: true });
    writeFiles(output, { [`d/${name}.html`]: name });
    known = publish({
      ...places,
      files: listTree(places.output),
      known,
      untouched: { target: true, spare: true },
    });
    expect(listTree(target)).toEqual(listTree(output));
    expect(listTree(spare)).toEqual(listTree(output));
    expect(known).toEqual({
      files: listTree(output),
      foreign: [],
      folders: {
        target: stampFolders(target, listTree(output).keys()),
        spare: stampFolders(spare, listTree(output).keys()),
      },
    });
  }
  expect(readdirSync(target).sort()).toEqual(['c', 'd', 'index.html']);
  expect([numberOf(spare), numberOf(target)]).toEqual(numbers);
});

test('a tree that somebody has touched is not used again', () => {
  const { output, target, spare, places } = setUp();
  for (let n = 0; n < 8; n++) writeFiles(output, { [`c/${n}.html`]: 'c' });
  const known = publish({
    ...places,
    files: listTree(places.output),
    known: null,
    untouched: nothing,
  });
  writeFiles(target, { 'secret.html': 'stray' });
  replace(spare, 'index.html', 'wrong');
  writeFiles(output, { 'new.html': 'new' });
  const { files } = publish({ ...places, files: listTree(places.output), known, untouched: nothing });
  expect(listTree(spare)).toEqual(files);
  expect(read(target, 'secret.html')).toBe('stray');
  rmSync(join(target, 'secret.html'));
  expect(listTree(target)).toEqual(files);
  expect(read(spare, 'index.html')).toBe('one');
});

test('a tree that somebody touches after it was looked at is not used again either', async () => {
  const { output, target, spare, places, known: first } = setUp();
  for (let n = 0; n < 8; n++) writeFiles(output, { [`c/${n}.html`]: 'c' });
  const looked = { target: true, spare: true };
  const publishAll = (known: PublishedTrees) =>
    publish({ ...places, files: listTree(output), known, untouched: looked });
  let known = publishAll(first);
  for (const touch of [
    () => rmSync(join(target, 'index.html')),
    () => writeFiles(target, { 'c/stray.html': 'x' }),
    () => writeFiles(spare, { 'stray.html': 'x' }),
    () => rmSync(join(spare, 'c/1.html')),
  ]) {
    // Clocks of file systems tick every few milliseconds.
    await setTimeout(20);
    touch();
    replace(output, 'c/0.html', `${numberOf(target)}`);
    known = publishAll(known);
    expect(listTree(target)).toEqual(listTree(output));
    expect(listTree(spare)).toEqual(listTree(output));
  }
});

test('of a large tree that was public before nothing is left, though nobody waits for it', async () => {
  const { folder, output, trash, places } = setUp();
  const names = Array.from({ length: 5_001 }, (_none, at) => `many/${at}.html`);
  writeFiles(output, Object.fromEntries(names.map((name) => [name, 'x'])));
  expect(
    publish({ ...places, files: listTree(places.output), known: null, untouched: nothing }).files.size,
  ).toBe(5_003);
  await expect.poll(() => existsSync(trash), { timeout: 20_000 }).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'output', 'spare']);
});

test('a swap that was cut off between its two renames is put right', () => {
  const { target } = setUp();
  renameSync(target, besideTarget(target).last);
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

test('what others put into the public folder stays, builds after builds, and goes when they take it away', () => {
  const { output, target, places, known: first } = setUp();
  writeFiles(target, { CNAME: 'a.example', '.well-known/security.txt': 'x', 'minutes/2024.txt': 'y' });
  let known: PublishedTrees = first;
  const publishAll = (untouched = nothing) => {
    known = publish({ ...places, files: listTree(output), known, untouched });
    return known.foreign;
  };
  const all = ['.well-known/security.txt', 'CNAME', 'minutes/2024.txt'];
  expect(publishAll()).toEqual(all);
  for (const name of ['two', 'three', 'four']) {
    replace(output, 'index.html', name);
    expect(publishAll({ target: true, spare: true })).toEqual(all);
    expect(read(target, 'minutes/2024.txt')).toBe('y');
    expect(read(target, 'index.html')).toBe(name);
    expect(listTree(places.spare)).toEqual(listTree(output));
  }
  rmSync(join(target, 'minutes'), { recursive: true });
  expect(publishAll()).toEqual(all.slice(0, 2));
  expect(existsSync(join(target, 'minutes'))).toBe(false);
});

test('where nobody knows what builds wrote, what hosts put there stays and all else goes', () => {
  const { output, target, places } = setUp();
  writeFiles(target, { CNAME: 'a.example', '.well-known/x': 'x', 'old/index.html': 'of a build' });
  const { foreign } = publish({ ...places, files: listTree(output), known: null, untouched: nothing });
  expect(foreign).toEqual(['.well-known/x', 'CNAME']);
  expect([...listTree(target).keys()].sort()).toEqual([
    '.well-known/x',
    'CNAME',
    'a/index.html',
    'index.html',
  ]);
});

test('a file of others gives way to one of the output', () => {
  const { output, target, places, known } = setUp();
  writeFiles(target, { 'b/index.html': 'of others' });
  writeFiles(output, { 'b/index.html': 'ours' });
  const { foreign } = publish({ ...places, files: listTree(output), known, untouched: nothing });
  expect(foreign).toEqual([]);
  expect(read(target, 'b/index.html')).toBe('ours');
});
