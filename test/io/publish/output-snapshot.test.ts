import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { listTree, sizeIn } from '../../../src/io/files/tree.ts';
import { openOutputSnapshot } from '../../../src/io/publish/output-snapshot.ts';

let folder: string;
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-view-'));
  for (const name of ['kept', 'search']) mkdirSync(join(folder, name));
  for (const file of ['kept/a', 'kept/b', 'search/c']) write(file, file);
});

test.each(['seen', 'not seen'])(
  'what is changed, put and taken away is known, also where the folder was %s before',
  (when) => {
    const view = openOutputSnapshot(folder, when === 'seen' ? listTree(folder) : null);
    write('kept/a', 'longer than it was');
    write('search/d', 'new');
    rmSync(join(folder, 'kept/b'));
    for (const file of ['kept/a', 'search/d', 'kept/b']) view.touch(file);
    expect(view.whole()).toEqual(listTree(folder));
    expect(sizeIn(view.stamp('kept/a'))).toBe(18);
    expect(sizeIn(view.stamp('search/c'))).toBe(8);
    expect(view.stamp('kept/b')).toBe('');
    expect(view.stamp('nothing')).toBe('');
    expect(view.below('search').sort()).toEqual(['search/c', 'search/d']);
    expect(view.below('none')).toEqual([]);
  },
);

test('a folder that was seen is not looked at again but for what was told', () => {
  const view = openOutputSnapshot(folder, listTree(folder));
  write('kept/a', 'longer than it was');
  expect(sizeIn(view.stamp('kept/a'))).toBe(6);
  view.touch('kept/a');
  expect(sizeIn(view.stamp('kept/a'))).toBe(18);
});
