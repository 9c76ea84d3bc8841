import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillInPlace } from '../../src/io/fill-in-place.ts';
import { listTree } from '../../src/io/tree.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

test('a folder that cannot be renamed gets what is new, keeps what is the same and what others put there, loses what is gone', () => {
  const [from, to] = [temporaryFolder(), temporaryFolder()];
  writeFiles(from, { 'index.html': 'new', 'a/same.css': 'same', 'a/b/deep.html': 'deep' });
  writeFiles(to, { 'index.html': 'old', 'a/same.css': 'same', 'gone/index.html': 'x', CNAME: 'y' });
  const before = statSync(join(to, 'a/same.css')).ino;
  fillInPlace(from, to, ['CNAME']);
  expect([...listTree(to).keys()].sort()).toEqual(['CNAME', 'a/b/deep.html', 'a/same.css', 'index.html']);
  expect(statSync(join(to, 'a/same.css')).ino).toBe(before);
  expect(statSync(join(to, 'index.html')).size).toBe(3);
});
