import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listTree } from '../../../src/io/files/tree.ts';
import { markerName, markerOf, readMarker } from '../../../src/io/publish/output-marker.ts';
import { publishInPlace } from '../../../src/io/publish/publish-in-place.ts';
import { temporaryFolder, writeFiles } from '../../tiny-site.ts';

test('a folder that cannot be renamed gets what is new, keeps what is the same and what others put there, loses what is gone', () => {
  const [output, target] = [temporaryFolder(), temporaryFolder()];
  const site = { 'index.html': 'new', 'a/same.css': 'same', 'a/b/deep.html': 'deep' };
  writeFiles(output, { ...site, [markerName]: markerOf(Object.keys(site)) });
  writeFiles(target, {
    ...{ 'index.html': 'old', 'a/same.css': 'same', 'gone/index.html': 'x', CNAME: 'y' },
    'a/.half.css.gongkai-part': 'of a build that was killed',
  });
  const before = statSync(join(target, 'a/same.css')).ino;
  chmodSync(join(target, 'index.html'), 0o600);
  const ours = new Set(['index.html', 'a/same.css', 'gone/index.html']);
  publishInPlace({ output, files: listTree(output).keys(), target, ours });
  const names = [markerName, 'CNAME', 'a/b/deep.html', 'a/same.css', 'index.html'];
  expect([...listTree(target).keys()].sort()).toEqual(names);
  expect(statSync(join(target, 'a/same.css')).ino).toBe(before);
  expect(statSync(join(target, 'index.html'))).toMatchObject({ size: 3, mode: 0o100644 });
  expect([...(readMarker(target) ?? [])]).toEqual(names.filter((name) => name !== 'CNAME'));
});
