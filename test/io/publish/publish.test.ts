import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { exchange } from '../../../src/io/files/exchange.ts';
import { stampFolders } from '../../../src/io/files/folder-stamps.ts';
import { FolderInUseError, lockFolder } from '../../../src/io/files/lock.ts';
import { listTree, stampOf } from '../../../src/io/files/tree.ts';
import { ForeignInTheWayError } from '../../../src/io/publish/foreign-files.ts';
import { OutputRefusedError } from '../../../src/io/publish/output-guard.ts';
import { markerName, readMarker } from '../../../src/io/publish/output-marker.ts';
import { publish, recoverTarget } from '../../../src/io/publish/publish.ts';
import type { PublishedTrees } from '../../../src/io/publish/published-record.ts';
import { pruneFolder } from '../../../src/io/store/prune.ts';
import { temporaryFolder, writeFiles } from '../../tiny-site.ts';

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

const nothing = { target: false, spare: false };

function setUp() {
  const folder = temporaryFolder();
  const beside = (name: string) => join(folder, name);
  const output = beside('output');
  const target = beside('dist');
  const places = {
    ...{ output, target, spare: beside('spare'), trash: beside('trash') },
    get ours() {
      return readMarker(target) ?? new Set<string>();
    },
  };
  writeFiles(output, { 'index.html': 'one', 'a/index.html': 'a' });
  const known = publish({ ...places, files: listTree(places.output), known: null, untouched: nothing });
  return { folder, ...places, places, known };
}

/** Puts another file in the place of one, as builds do. */
function replace(folder: string, name: string, text: string): void {
  rmSync(join(folder, name));
  writeFiles(folder, { [name]: text });
}

const replaceOrAdd = (folder: string, name: string, text: string) => {
  rmSync(join(folder, name), { force: true });
  writeFiles(folder, { [name]: text });
};

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
      folders: {
        target: stampFolders(target, listTree(output).keys()),
        spare: stampFolders(spare, listTree(output).keys()),
      },
      foreign: [],
    });
  }
  expect(readdirSync(target).sort()).toEqual([markerName, 'c', 'd', 'index.html']);
  expect([numberOf(spare), numberOf(target)]).toEqual(numbers);
});

test('a tree that somebody has touched is not used again, and what is not ours stays in the public one', () => {
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
  const stray = statSync(join(target, 'secret.html'));
  const { files, foreign } = publish({
    ...places,
    files: listTree(places.output),
    known,
    untouched: nothing,
  });
  expect(foreign).toEqual(['secret.html']);
  expect(listTree(target)).toEqual(
    new Map([...files, ['secret.html', stampOf(join(target, 'secret.html'))]]),
  );
  expect(listTree(spare)).toEqual(files);
  expect(statSync(join(target, 'secret.html'))).toMatchObject({ ino: stray.ino, mtimeMs: stray.mtimeMs });
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
    const strays = [...listTree(target).keys()].filter((name) => name.endsWith('stray.html'));
    expect(strays).toEqual(existsSync(join(target, 'c/stray.html')) ? ['c/stray.html'] : []);
    const ours = [...listTree(target)].filter(([name]) => !strays.includes(name));
    expect(new Map(ours)).toEqual(listTree(output));
    expect(listTree(spare)).toEqual(listTree(output));
  }
  expect(existsSync(join(target, 'c/stray.html'))).toBe(true);
});

test('of a large tree that was public before nothing is left, though nobody waits for it', {
  timeout: 60_000,
}, async () => {
  const { folder, output, trash, places } = setUp();
  const names = Array.from({ length: 5_001 }, (_none, at) => `many/${at}.html`);
  writeFiles(output, Object.fromEntries(names.map((name) => [name, 'x'])));
  expect(
    publish({ ...places, files: listTree(places.output), known: null, untouched: nothing }).files.size,
  ).toBe(5_004);
  await expect.poll(() => existsSync(trash), { timeout: 20_000 }).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'output', 'spare']);
});

test('a swap that was cut off between its two renames is put right', () => {
  const { folder, target } = setUp();
  renameSync(target, join(folder, '.dist.gongkai-last'));
  recoverTarget(target);
  expect(read(target, 'index.html')).toBe('one');
});

test('folders beside the public one that a killed build left are cleared; what anybody else put there is refused', () => {
  const { folder, output, target, places } = setUp();
  const publishAll = () => publish({ ...places, files: listTree(output), known: null, untouched: nothing });
  const beside = ['.dist.gongkai-next', '.dist.gongkai-last'].map((name) => join(folder, name));
  for (const left of beside) cpSync(target, left, { recursive: true });
  publishAll();
  expect(beside.filter(existsSync)).toEqual([]);
  for (const left of beside) {
    writeFiles(left, { 'mine.txt': 'mine' });
    expect(publishAll).toThrow(OutputRefusedError);
    expect(read(left, 'mine.txt')).toBe('mine');
    rmSync(left, { recursive: true });
  }
  writeFiles(folder, { 'dist.next/mine.txt': 'mine', 'dist.last/mine.txt': 'mine' });
  publishAll();
  expect(readdirSync(folder).sort()).toEqual(['dist', 'dist.last', 'dist.next', 'output', 'spare']);
});

test('what others put into the public folder stays through many publishings: bytes, mode and time of writing', () => {
  const { output, target, spare, places, known: first } = setUp();
  for (let n = 0; n < 8; n++) writeFiles(output, { [`c/${n}.html`]: 'c' });
  let known = publish({ ...places, files: listTree(output), known: first, untouched: nothing });
  writeFiles(target, { CNAME: 'a.example', '.well-known/acme/x': 'token', 'c/deep/own.pdf': 'pdf' });
  mkdirSync(join(target, 'empty'));
  symlinkSync('CNAME', join(target, 'link'));
  chmodSync(join(target, '.well-known/acme/x'), 0o640);
  utimesSync(join(target, 'CNAME'), 1_000_000_000, 1_000_000_000);
  const names = ['.well-known/acme/x', 'CNAME', 'c/deep/own.pdf', 'empty', 'link'];
  const seen = () =>
    names.map((name) => {
      const { mode, mtimeMs, size } = lstatSync(join(target, name));
      return { name, mode, size, time: name === 'empty' ? 0 : mtimeMs };
    });
  const before = seen();
  for (const [at, untouched] of [nothing, { target: true, spare: true }, nothing].entries()) {
    replace(output, 'c/1.html', `${at}`);
    known = publish({ ...places, files: listTree(output), known, untouched });
    expect(known.foreign).toEqual(names);
    expect(seen().map(({ time: _time, ...rest }) => rest)).toEqual(
      before.map(({ time: _time, ...rest }) => rest),
    );
    expect(seen().slice(0, 4)).toEqual(before.slice(0, 4));
    expect(read(target, '.well-known/acme/x')).toBe('token');
    expect(listTree(spare)).toEqual(listTree(output));
  }
});

test('a folder out of which somebody took all files is filled again, an empty one of somebody else stays', () => {
  const { output, target, places, known } = setUp();
  writeFiles(output, { 'b/c/index.html': 'c' });
  const first = publish({ ...places, files: listTree(output), known, untouched: nothing });
  expect(first.foreign).toEqual([]);
  for (const folder of ['a', 'b/c']) rmSync(join(target, folder, 'index.html'));
  mkdirSync(join(target, 'own'));
  const again = publish({ ...places, files: listTree(output), known: null, untouched: nothing });
  expect(again.foreign).toEqual(['own']);
  expect([read(target, 'a/index.html'), read(target, 'b/c/index.html')]).toEqual(['a', 'c']);
  expect(existsSync(join(target, 'own'))).toBe(true);
});

test('something foreign where the new site has a file or a folder stops it before anything is changed', () => {
  const { output, target, places } = setUp();
  writeFiles(target, { 'b/index.html': 'theirs', new: 'theirs' });
  for (const wanted of ['b/index.html', 'b', 'new/index.html']) {
    writeFiles(output, { [wanted]: 'ours' });
    const run = () => publish({ ...places, files: listTree(output), known: null, untouched: nothing });
    expect(run).toThrow(ForeignInTheWayError);
    expect(read(target, 'b/index.html')).toBe('theirs');
    expect(read(target, 'index.html')).toBe('one');
    rmSync(join(output, wanted.split('/')[0] ?? ''), { recursive: true });
  }
});

test('a folder is never found without its page while two trees change places', {
  timeout: 30_000,
}, async () => {
  const { output, target, places } = setUp();
  const code = `const fs = require('node:fs'); let missing = 0, polls = 0;
    process.on('message', () => { process.send({ missing, polls }); process.exit(); });
    process.send('ready');
    const poll = () => { for (let n = 0; n < 2000; n++) { polls++; if (!fs.existsSync(process.argv[1])) missing++; } setImmediate(poll); };
    poll();`;
  const watcher = spawn(process.execPath, ['-e', code, join(target, 'index.html')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(watcher, 'message');
  for (let n = 0; n < 100; n++) {
    replace(output, 'index.html', `${n}`);
    publish({ ...places, files: listTree(output), known: null, untouched: nothing });
  }
  watcher.send('stop');
  const [{ missing, polls }] = (await once(watcher, 'message')) as [{ missing: number; polls: number }];
  expect(polls).toBeGreaterThan(1_000);
  expect(exchange(target, output) ? missing : 0).toBe(0);
});

test('a folder in use is refused, one whose build died is taken over', () => {
  const lock = join(temporaryFolder(), 'lock');
  const unlock = lockFolder(lock);
  expect(() => lockFolder(lock)).toThrow(FolderInUseError);
  unlock();
  lockFolder(lock)();
});

test('a publishing that is killed at any moment leaves a whole site, and the next one is right', async () => {
  const { output, target, folder, places } = setUp();
  const fill = (text: string) => {
    for (let n = 0; n < 300; n++) replaceOrAdd(output, `d${n % 7}/${n}.html`, `${text} ${n}`);
  };
  fill('even');
  publish({ ...places, files: listTree(output), known: null, untouched: nothing });
  const whole = (text: string) =>
    [...listTree(target).keys()]
      .filter((path) => path.startsWith('d'))
      .map((path) => read(target, path).split(' ')[0])
      .join() === Array.from({ length: 300 }, () => text).join();
  const script = `
    const { publish } = await import(${JSON.stringify(join(process.cwd(), 'src/io/publish/publish.ts'))});
    const { listTree } = await import(${JSON.stringify(join(process.cwd(), 'src/io/files/tree.ts'))});
    const places = JSON.parse(process.argv[1]);
    const ours = new Set(listTree(places.target).keys());
    process.send('ready');
    publish({ ...places, ours, files: listTree(places.output), known: null, untouched: { target: false, spare: false } });
    process.send('published');
    setInterval(() => {}, 1000);`;
  const ends: string[] = [];
  for (let round = 0; round < 24; round++) {
    const [before, now] = round % 2 === 0 ? ['even', 'odd'] : ['odd', 'even'];
    fill(now ?? '');
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', script, JSON.stringify({ ...places, ours: undefined })],
      { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    );
    await once(child, 'message');
    await setTimeout(round * 2);
    child.kill('SIGKILL');
    await once(child, 'exit');
    if (existsSync(target)) expect([whole(before ?? ''), whole(now ?? '')]).toContain(true);
    publish({ ...places, files: listTree(output), known: null, untouched: nothing });
    expect(whole(now ?? '')).toBe(true);
    ends.push(readdirSync(folder).sort().join());
  }
  expect(new Set(ends)).toEqual(new Set([readdirSync(folder).sort().join()]));
}, 60_000);
