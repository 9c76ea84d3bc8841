import { appendFileSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listTree } from '../../../src/io/files/tree.ts';
import { publish } from '../../../src/io/publish/publish.ts';
import { writePublished } from '../../../src/io/publish/published-record.ts';
import { startScan } from '../../../src/io/publish/scan.ts';
import { temporaryFolder, writeFiles } from '../../tiny-site.ts';

/** A site that was published once. */
function published() {
  const folder = temporaryFolder();
  const beside = (name: string) => join(folder, name);
  const places = {
    output: beside('output'),
    target: beside('dist'),
    spare: beside('spare'),
    record: beside('record.json'),
  };
  writeFiles(places.output, { 'index.html': 'one', 'a/index.html': 'a', 'a/deep/b.html': 'b' });
  const trees = publish({
    ...places,
    trash: beside('trash'),
    ours: new Set<string>(),
    files: listTree(places.output),
    known: null,
    untouched: { target: false, spare: false },
  });
  writePublished(places.record, { inputs: 'inputs', ...trees });
  return places;
}

const scan = (places: ReturnType<typeof published>) => startScan(places, process.cwd());

test('what nobody has touched is found so, and what stands in the output is listed', async () => {
  const places = published();
  const find = scan(places);
  expect(await find('untouched')).toEqual({ target: true, spare: true });
  expect(await find('left')).toEqual(listTree(places.output));
});

test.each<[what: string, touch: (tree: string) => void, both: boolean]>([
  ['a file that was put there', (tree) => writeFiles(tree, { 'a/stray.html': 'x' }), false],
  ['an empty folder', (tree) => mkdirSync(join(tree, 'a/empty')), false],
  ['a file that is gone', (tree) => rmSync(join(tree, 'a/deep/b.html')), false],
  ['a folder that was moved', (tree) => renameSync(join(tree, 'a/deep'), join(tree, 'deep')), false],
  [
    'a file that another one took the place of',
    (tree) => {
      writeFiles(tree, { 'a/new.html': 'a' });
      renameSync(join(tree, 'a/new.html'), join(tree, 'a/index.html'));
    },
    false,
  ],
  [
    'a link that another one took the place of',
    (tree) => {
      rmSync(join(tree, 'index.html'));
      linkSync(join(tree, 'a/index.html'), join(tree, 'index.html'));
    },
    false,
  ],
  // The same file stands in all trees.
  ['a file that was written into', (tree) => appendFileSync(join(tree, 'a/index.html'), 'more'), true],
])('%s is seen, in the public tree and in the second one', async (_what, touch, both) => {
  const [first, second] = [published(), published()];
  // Clocks of file systems tick every few milliseconds.
  await setTimeout(20);
  touch(first.target);
  expect(await scan(first)('untouched')).toEqual({ target: false, spare: !both });
  touch(second.spare);
  expect(await scan(second)('untouched')).toEqual({ target: !both, spare: false });
});

test('trees are looked at file by file where the output is not as it was left', async () => {
  const places = published();
  await setTimeout(20);
  rmSync(join(places.output, 'a/deep/b.html'));
  expect(await scan(places)('untouched')).toEqual({ target: true, spare: true });
  appendFileSync(join(places.spare, 'a/deep/b.html'), 'more');
  expect(await scan(places)('untouched')).toEqual({ target: false, spare: false });
});

test('without a record nothing is known', async () => {
  const places = published();
  rmSync(places.record);
  const find = scan(places);
  expect(await find('untouched')).toEqual({ target: false, spare: false });
  expect(await find('left')).toBeNull();
});
