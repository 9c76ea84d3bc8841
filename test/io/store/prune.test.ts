import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeFiles } from '../../../src/io/store/prune.ts';

test('with the last file of a folder the folder goes, and those around it that are empty then', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-prune-'));
  mkdirSync(join(folder, 'years/2020/deep'), { recursive: true });
  mkdirSync(join(folder, 'lists'));
  for (const file of ['years/2020/deep/a', 'years/2020/b', 'lists/c', 'lists/d', 'e'])
    writeFileSync(join(folder, file), '');
  removeFiles(folder, ['years/2020/b', 'years/2020/deep/a', 'lists/c', 'e', 'gone/before']);
  expect(existsSync(join(folder, 'years'))).toBe(false);
  expect(existsSync(join(folder, 'lists/d'))).toBe(true);
  expect(existsSync(folder)).toBe(true);
});
