import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DanglingLinkError } from '../../../src/io/files/place.ts';
import { listTree, stampOf } from '../../../src/io/files/tree.ts';
import { guardOutput, OutputRefusedError } from '../../../src/io/publish/output-guard.ts';
import { markerName, markerOf, readMarker } from '../../../src/io/publish/output-marker.ts';
import { publish } from '../../../src/io/publish/publish.ts';
import { writePublished } from '../../../src/io/publish/published-record.ts';
import { makeSettings, type Settings } from '../../../src/io/settings.ts';
import { temporaryFolder, writeFiles } from '../../tiny-site.ts';

/** An agency's repository beside the project. */
function setUp() {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'site/.git/HEAD': 'ref: refs/heads/main\n',
    'site/content/site.yaml': 'name: x\n',
    'site/content/reports/a.mdx': 'a',
    'site/public/files/a.pdf': 'pdf',
    'site/notes/todo.txt': 'todo',
    'site/deploy.txt': 'x',
    'bare/HEAD': 'x',
    'bare/objects/x': 'x',
    'bare/refs/x': 'x',
    'built/index.html': 'old',
    [`built/${markerName}`]: markerOf(['index.html']),
    'built/CNAME': 'a.example',
    'output/index.html': 'new',
  });
  mkdirSync(join(folder, 'empty'));
  symlinkSync(join(folder, 'built'), join(folder, 'to-built'));
  symlinkSync(join(folder, 'site/content'), join(folder, 'to-content'));
  symlinkSync('.', join(folder, 'site/self'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
  const settingsOf = (out: string): Settings => ({
    ...makeSettings({ content: join(folder, 'site/content'), out }),
    state: join(folder, 'state'),
  });
  const guard = (out: string) => guardOutput(settingsOf(out), join(folder, 'record.json'));
  const reasonOf = (out: string): string => {
    try {
      guard(out);
      return 'accepted';
    } catch (error) {
      return error instanceof OutputRefusedError ? error.reason : (error as Error).name;
    }
  };
  return { folder, guard, reasonOf };
}

test.each([
  ['site', 'holds'],
  ['site/', 'holds'],
  ['.', 'holds'],
  ['site/notes/..', 'holds'],
  ['site/self', 'holds'],
  ['site/self/self/content', 'holds'],
  ['site/content', 'holds'],
  ['to-content', 'holds'],
  ['to-content/reports', 'inside'],
  ['to-content/new/deeper', 'inside'],
  ['site/public', 'holds'],
  ['site/public/site', 'inside'],
  ['site/.git', 'inside'],
  ['site/.git/new', 'inside'],
  ['elsewhere/.GIT/x', 'inside'],
  ['bare', 'repository'],
  ['site/notes', 'foreign'],
  ['site/deploy.txt', 'file'],
  ['site/deploy.txt/below', 'file'],
  ['site/deploy.txt/below/deeper', 'file'],
  ['dangling', 'DanglingLinkError'],
  ['dangling/below', 'DanglingLinkError'],
  ['new', 'accepted'],
  ['site/dist', 'accepted'],
  ['empty', 'accepted'],
  ['built', 'accepted'],
  ['to-built', 'accepted'],
])('as an output folder %s is %s', (out, expected) => {
  const { folder, reasonOf } = setUp();
  expect(reasonOf(`${folder}/${out}`)).toBe(expected);
});

test('the root, the home folder, the folder that one stands in and every folder of the project are refused', () => {
  const { reasonOf } = setUp();
  const { root } = makeSettings({});
  const above = [
    '/',
    homedir(),
    process.cwd(),
    root,
    join(root, '..'),
    join(root, 'content'),
    join(root, 'src'),
  ];
  expect(above.map(reasonOf)).toEqual(['holds', 'holds', 'holds', 'holds', 'holds', 'inside', 'inside']);
  const rooms = [
    'scripts/x',
    'test/x',
    'node_modules/x',
    '.gongkai/x',
    'public/x',
    'src/x',
    '.git/x',
    '.github/x',
  ];
  expect(new Set(rooms.map((room) => reasonOf(join(root, room))))).toEqual(new Set(['inside']));
});

test('a folder is the same by whatever name: also through a bind mount, where the system lets us make one', () => {
  const { folder, reasonOf } = setUp();
  const mount = join(folder, 'mount');
  mkdirSync(mount);
  try {
    execFileSync('mount', ['--bind', join(folder, 'site/content'), mount], { stdio: 'ignore' });
  } catch {
    // Only who may mount can see this; the comparison by number is the same as for links.
    expect(reasonOf(join(folder, 'to-content'))).toBe('holds');
    return;
  }
  try {
    expect([mount, join(mount, 'x')].map(reasonOf)).toEqual(['holds', 'inside']);
  } finally {
    execFileSync('umount', [mount]);
  }
});

test('a folder built before there were markers is ours when the note of that build knows its home page', () => {
  const { folder, guard, reasonOf } = setUp();
  const old = join(folder, 'old');
  writeFiles(old, { 'index.html': 'x', 'a/index.html': 'a', CNAME: 'x' });
  expect(reasonOf(old)).toBe('foreign');
  const files = new Map(['index.html', 'a/index.html'].map((name) => [name, stampOf(join(old, name))]));
  writePublished(join(folder, 'record.json'), { inputs: 'x', files, folders: null, foreign: [] });
  expect([...guard(old).ours]).toEqual(['index.html', 'a/index.html']);
  writeFiles(old, { 'index.html': 'another' });
  expect(reasonOf(old)).toBe('foreign');
});

test('a marker that was cut off marks nothing', () => {
  const { folder, reasonOf } = setUp();
  const marker = markerOf(['index.html']);
  for (const cut of [0, 10, marker.length - 1]) {
    writeFiles(folder, { [`built/${markerName}`]: marker.slice(0, cut) });
    expect(reasonOf(join(folder, 'built'))).toBe('foreign');
  }
});

const fileName = fc.stringMatching(/^[a-c年 -]{1,4}$/).filter((name) => !['.', '..'].includes(name));
const filePath = fc.array(fileName, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

test('a marker names exactly the files that it was made of', () => {
  const folder = temporaryFolder();
  fc.assert(
    fc.property(fc.uniqueArray(filePath, { maxLength: 30 }), (files) => {
      writeFiles(folder, { [markerName]: markerOf(files) });
      expect([...(readMarker(folder) ?? [])].sort()).toEqual([...files, markerName].sort());
    }),
  );
});

/** Everything about the files of a tree, links not followed; ours are told apart by their text. */
const everything = (folder: string): string[] =>
  [...listTree(folder).keys()].sort().map((name) => {
    const path = join(folder, name);
    const { mode, mtimeMs } = lstatSync(path);
    const text = lstatSync(path).isFile() ? readFileSync(path, 'utf8') : 'link';
    return `${name} ${mode} ${mtimeMs} ${text}`;
  });

test('whatever stands around and however the output folder is spelled, no file of others changes: bytes, mode, time', {
  timeout: 120_000,
}, () => {
  const folders = [
    'site',
    'site/content',
    'site/public',
    'built',
    'empty',
    'new',
    'site/notes',
    'to-built',
    'bare',
  ];
  const step = fc.constantFrom(
    '',
    '/',
    '/.',
    '/..',
    '/x',
    '/self',
    '/content',
    '/../built',
    '/.git',
    '/年',
    '/../empty',
  );
  const spelling = fc.tuple(fc.constantFrom(...folders), fc.array(step, { maxLength: 3 }));
  let published = 0;
  fc.assert(
    fc.property(
      spelling,
      fc.uniqueArray(fc.tuple(fc.constantFrom('built', 'site', 'empty', 'site/notes'), filePath), {
        maxLength: 5,
      }),
      ([start, steps], more) => {
        const { folder, guard } = setUp();
        for (const [below, path] of more) {
          if (existsSync(join(folder, below, path))) continue;
          try {
            writeFiles(join(folder, below), { [path]: 'theirs' });
          } catch {
            continue;
          }
          chmodSync(join(folder, below, path), 0o600);
        }
        const theirs = () =>
          everything(folder).filter((line) => !/ (new|old)$/.test(line) && !line.includes(markerName));
        const before = theirs();
        const output = join(folder, 'output');
        try {
          const { path, ours } = guard(`${folder}/${start}${steps.join('')}`);
          const aside = { spare: join(folder, 'state/spare'), trash: join(folder, 'state/trash') };
          const untouched = { target: false, spare: false };
          publish({ output, target: path, ours, ...aside, files: listTree(output), known: null, untouched });
          expect(readFileSync(join(path, 'index.html'), 'utf8')).toBe('new');
          published++;
        } catch (error) {
          expect([OutputRefusedError, DanglingLinkError].some((kind) => error instanceof kind)).toBe(true);
        }
        expect(theirs()).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
  expect(published).toBeGreaterThan(5);
});
