import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { walkFolder } from '../../../src/io/files/walk-folder.ts';
import { temporaryFolder, writeFiles } from '../../tiny-site.ts';

test('files are found at any depth, with their sizes; what systems leave behind is passed over', () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'b/c/x.pdf': 'abc',
    'a.txt': '',
    '.DS_Store': 'x',
    'b/Thumbs.db': 'x',
    'b/~$x.docx': 'x',
  });
  const { files, odd } = walkFolder(folder);
  expect([...files].map(([path, { size }]) => [path, size])).toEqual([
    ['a.txt', 0],
    ['b/c/x.pdf', 3],
  ]);
  expect(odd).toEqual([]);
});

test('links are named and never followed: to a file outside, to a folder, to themselves, to nothing', () => {
  const [folder, outside] = [temporaryFolder(), temporaryFolder()];
  writeFiles(outside, { 'secret.txt': 'x', 'deep/secret.txt': 'x' });
  mkdirSync(join(folder, 'files'));
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'files/a.txt'));
  symlinkSync(join(outside, 'deep'), join(folder, 'deep'));
  symlinkSync('.', join(folder, 'files/again'));
  symlinkSync('/proc/self/environ', join(folder, 'environ.txt'));
  symlinkSync('nothing', join(folder, 'broken.pdf'));
  const { files, odd } = walkFolder(folder);
  expect([...files.keys()]).toEqual([]);
  expect(odd.map(({ path, kind }) => [path, kind])).toEqual([
    ['broken.pdf', 'link'],
    ['deep', 'link'],
    ['environ.txt', 'link'],
    ['files/a.txt', 'link'],
    ['files/again', 'link'],
  ]);
});

test('a pipe is named and never opened; so is a name that is no UTF-8', () => {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xb1, 0xed, 0x2e, 0x63, 0x73, 0x76])]),
    'x',
  );
  const { files, odd } = walkFolder(folder);
  expect(files.size).toBe(0);
  expect(odd.map(({ kind }) => kind).sort()).toEqual(['encoding', 'special']);
});

test('a folder that is not there is empty', () => {
  expect(walkFolder(join(temporaryFolder(), 'none'))).toEqual({ files: new Map(), odd: [] });
});
