import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  digestsOfShards,
  formatManifest,
  type Manifest,
  parseManifest,
} from '../../../src/domain/manifest/manifest-file.ts';
import { bitsFor, namesFor, numberOf, rangeOf, shardName } from '../../../src/domain/manifest/numbering.ts';
import { isSafePath } from '../../../src/domain/manifest/places.ts';
import { formatShard, parseShard } from '../../../src/domain/manifest/shard-file.ts';
import { formatStatement, parseStatement, type Statement } from '../../../src/domain/manifest/statement.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const sum = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const count = fc.nat({ max: 1e9 });
const file = fc.record({
  path: fc
    .array(fc.stringMatching(/^[\p{L}\p{N}_ -]{1,8}$/u), { minLength: 1, maxLength: 4 })
    .map((parts) => `${parts.join('/')}.html`),
  size: count,
  sha256: sum,
  sm3: sum,
});
const files = fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 8 });
const statement: fc.Arbitrary<Statement> = fc.record({
  site: fc.constantFrom('https://www.example.gov.cn/', 'https://example.gov.cn/putai/'),
  day: fc.constantFrom('2024-02-29', '2026-11-28'),
  commit: fc.option(fc.constant('0123456789'.repeat(4))),
  modified: fc.boolean(),
  program: fc.constant('0.1.0'),
  files: count,
  bytes: count,
  content: sum,
  list: sum,
  after: fc.uniqueArray(sum, { maxLength: 2 }).map((after) => after.sort()),
});
const manifest: fc.Arbitrary<Manifest> = fc
  .record({
    statement,
    shards: fc.array(
      fc.record({
        name: fc.constantFrom('0', '1f', 'about'),
        files: count,
        size: count,
        sha256: sum,
        sm3: sum,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ statement, shards }) => ({
    shards,
    statement: { ...statement, ...digestsOfShards(shards, digest) },
  }));

/** The text with one of its characters another one. */
const flipped = (text: string, at: number, by: number) => {
  const bytes = Buffer.from(text);
  const place = at % bytes.length;
  bytes[place] = (bytes[place] as number) ^ (1 << (by % 8));
  return bytes.toString('latin1') === Buffer.from(text).toString('latin1') ? null : bytes.toString();
};

test('a list, a manifest and a statement are read as they were written', () => {
  fc.assert(
    fc.property(files, manifest, statement, (files, manifest, statement) => {
      expect(parseShard(formatShard(files))).toEqual([...files].sort((a, b) => (a.path < b.path ? -1 : 1)));
      expect(parseManifest(formatManifest(manifest, digest), digest)).toEqual(manifest);
      expect(parseStatement(formatStatement(statement))).toEqual(statement);
    }),
  );
});

test('no bit of a manifest may change, and nothing may be cut off or put behind it', () => {
  fc.assert(
    fc.property(manifest, fc.nat(), fc.nat(7), (manifest, at, by) => {
      const text = formatManifest(manifest, digest);
      expect(parseManifest(flipped(text, at, by) as string, digest)).toBeNull();
      expect(parseManifest(text.slice(0, at % text.length), digest)).toBeNull();
      expect(parseManifest(`${text} `, digest)).toBeNull();
    }),
  );
});

test('whatever is read as a list would be written so: no path twice, none that leads out', () => {
  const row = (path: string) => JSON.stringify([path, 1, 'a'.repeat(64), 'b'.repeat(64)]);
  const list = (...paths: string[]) => `[\n${paths.map(row).join(',\n')}\n]\n`;
  expect(parseShard(list('a.html', 'b.html'))).toHaveLength(2);
  const bad = [
    list('a.html', 'a.html'),
    list('b.html', 'a.html'),
    list('../a.html'),
    list('a/../../b.html'),
    list('/etc/passwd'),
    list('a\\..\\b.html'),
    list('c:/a.html'),
    list('a//b.html'),
    list('a\u0000.html'),
    list('a.html').slice(0, -3),
    `${list('a.html')}{}`,
    '',
    '{}',
    '[[]]',
    `${'['.repeat(100_000)}`,
    'null',
  ];
  expect(bad.map(parseShard)).toEqual(bad.map(() => null));
  fc.assert(
    fc.property(fc.string(), (path) => {
      expect(isSafePath(path) && /(?:^|\/)\.\.?(?:\/|$)|^\/|\\/.test(path)).toBe(false);
    }),
  );
});

test('every file stands in one of the lists that there are, and its number in the range of that list', () => {
  fc.assert(
    fc.property(file, fc.nat(200_000), ({ path, sha256 }, files) => {
      const bits = bitsFor(files);
      const number = numberOf(path, sha256);
      const at = namesFor(bits).indexOf(shardName(number, bits));
      const [first, last] = rangeOf(at, bits);
      expect([first <= number, number <= last]).toEqual([true, true]);
      expect(new Set(namesFor(bits)).size).toBe(2 ** bits);
    }),
  );
});

test('a form is found by its digest under any name, a page stands with its versions', () => {
  const [one, other] = ['ab'.repeat(32), 'cd'.repeat(32)];
  expect(numberOf('files/form.pdf', one)).toBe(numberOf('form (1).pdf', one));
  expect(numberOf('files/form.pdf', one)).not.toBe(numberOf('files/form.pdf', other));
  expect(numberOf('reports/2020/x/index.html', one)).toBe(numberOf('reports/2020/x/v/1/index.html', other));
  expect(numberOf('reports/2020/x/index.html', one)).not.toBe(numberOf('reports/2020/y/index.html', one));
});

test('ten thousand files are spread over lists of like length', () => {
  const bits = bitsFor(10_000);
  const lengths = new Map<string, number>();
  for (let at = 0; at < 10_000; at++) {
    const name = shardName(numberOf(`documents/2023/notice-${at}/index.html`, ''), bits);
    lengths.set(name, (lengths.get(name) ?? 0) + 1);
  }
  expect(lengths.size).toBe(2 ** bits);
  expect(Math.max(...lengths.values())).toBeLessThan(160);
});
