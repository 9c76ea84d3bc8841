import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseManifest } from '../../../src/domain/manifest/manifest-file.ts';
import { parseShard } from '../../../src/domain/manifest/shard-file.ts';
import { listTree } from '../../../src/io/files/tree.ts';
import { digestsOfBytes, sha256 } from '../../../src/io/manifest/file-digests.ts';
import { writeManifest } from '../../../src/io/manifest/write-manifest.ts';
import { openOutputSnapshot } from '../../../src/io/publish/output-snapshot.ts';
import { temporaryFolder } from '../../tiny-site.ts';

const facts = {
  site: 'https://www.example.gov.cn/',
  day: '2026-11-28',
  commit: null,
  modified: false,
  program: '0.1.0',
  after: [],
};

function put(folder: string, path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  rmSync(join(folder, path), { force: true });
  writeFileSync(join(folder, path), text);
}

/** All that the lists of a folder say, and the files that hold them. */
function listsIn(folder: string): Record<string, string> {
  const files = [
    'manifest.json',
    'verify/publication.txt',
    ...readdirSync(join(folder, 'manifest')).map((name) => `manifest/${name}`),
  ];
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** What one build after the other leaves in one folder, and one that knows nothing in another. */
function build(
  folder: string,
  database: string,
  before: string | null,
  of: string,
  seen: ReturnType<typeof listTree> | null,
  touched: readonly string[],
) {
  const view = openOutputSnapshot(folder, seen);
  for (const path of touched) view.touch(path);
  return writeManifest(view, facts, { file: database, of, before });
}

const paths = [
  ...Array.from({ length: 200 }, (_, at) => `documents/2024/notice-${at}/index.html`),
  ...Array.from({ length: 20 }, (_, at) => `files/form-${at}.pdf`),
  'build.json',
  'index.html',
];
const edit = fc.record({ path: fc.constantFrom(...paths), text: fc.option(fc.string({ maxLength: 3 })) });

test('whatever was changed, the lists are those of a build that knows nothing', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { maxLength: 6 }), { minLength: 1, maxLength: 3 }), (builds) => {
      const [folder, state] = [temporaryFolder(), temporaryFolder()];
      for (const path of paths) put(folder, path, path);
      build(folder, join(state, 'a.db'), null, '0', listTree(folder), []);
      builds.forEach((edits, at) => {
        const seen = listTree(folder);
        for (const { path, text } of edits)
          if (text === null) rmSync(join(folder, path), { force: true });
          else put(folder, path, text);
        build(
          folder,
          join(state, 'a.db'),
          String(at),
          String(at + 1),
          seen,
          edits.map(({ path }) => path),
        );
        const quick = listsIn(folder);
        build(folder, join(state, `${at}.db`), null, 'x', listTree(folder), []);
        expect(quick).toEqual(listsIn(folder));
      });
    }),
    { numRuns: 5 },
  );
});

test('every file is listed once, with its own digests', () => {
  const folder = temporaryFolder();
  for (const path of paths) put(folder, path, `text of ${path}`);
  put(folder, '.gongkai', 'the marker names all files by itself');
  const { statement } = build(folder, join(temporaryFolder(), 'a.db'), null, '1', listTree(folder), []);
  const manifest = parseManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'), sha256);
  const listed = (manifest?.shards ?? []).flatMap(({ name, files, sha256: own }) => {
    const text = readFileSync(join(folder, `manifest/${name}.json`), 'utf8');
    expect(sha256(text)).toBe(own);
    const shard = parseShard(text) ?? [];
    expect(shard).toHaveLength(files);
    return shard;
  });
  expect(listed.map(({ path }) => path).sort()).toEqual([...paths].sort());
  expect(statement.files).toBe(paths.length);
  expect(
    listed.filter((file) => file.sha256 !== digestsOfBytes(Buffer.from(`text of ${file.path}`)).sha256),
  ).toEqual([]);
});

test('the content has the same digest while only the commit is another', () => {
  const folder = temporaryFolder();
  const database = join(temporaryFolder(), 'a.db');
  for (const path of paths) put(folder, path, path);
  const first = build(folder, database, null, '1', listTree(folder), []).statement;
  const seen = listTree(folder);
  put(folder, 'build.json', 'another commit');
  const second = build(folder, database, '1', '2', seen, ['build.json']).statement;
  expect([second.content === first.content, second.list === first.list]).toEqual([true, false]);
  const then = listTree(folder);
  put(folder, 'index.html', 'another text');
  expect(build(folder, database, '2', '3', then, ['index.html']).statement.content).not.toBe(first.content);
});

test('what changed without anybody telling is noticed where the output is not as it was published', () => {
  const folder = temporaryFolder();
  const database = join(temporaryFolder(), 'a.db');
  for (const path of paths) put(folder, path, path);
  const first = build(folder, database, null, '1', listTree(folder), []).statement;
  put(folder, 'index.html', 'changed in silence');
  put(folder, 'manifest/ff.json', 'left by others');
  const second = build(folder, database, null, '2', listTree(folder), []).statement;
  expect(second.content).not.toBe(first.content);
  expect(readdirSync(join(folder, 'manifest'))).not.toContain('ff.json');
});
