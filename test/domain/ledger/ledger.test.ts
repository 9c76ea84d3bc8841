import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatPublication,
  joinPublications,
  lastNames,
  type Publication,
  parsePublication,
} from '../../../src/domain/ledger/ledger.ts';
import { lettersOf } from '../../../src/domain/ledger/letters.ts';

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 4, maxLength: 40 });
const item = fc.constantFrom('documents/2024/a', 'reports/2020/b', 'bodies/town');
const statement = fc.record({
  site: fc.constant('https://www.example.gov.cn/'),
  day: fc.constantFrom('2026-11-27', '2026-11-28'),
  commit: fc.option(fc.constant('ab'.repeat(20))),
  modified: fc.boolean(),
  program: fc.constant('0.1.0'),
  files: fc.nat(),
  bytes: fc.nat(),
  content: fc.constant('c'.repeat(64)),
  list: fc.constant('d'.repeat(64)),
  after: fc.subarray(['a'.repeat(64), 'b'.repeat(64)]),
});
const publication: fc.Arbitrary<Publication> = fc.record({
  after: fc.uniqueArray(hex, { maxLength: 2 }).map((names) => names.sort()),
  replaces: fc.uniqueArray(hex, { maxLength: 1 }),
  versions: fc.uniqueArray(
    fc.record({
      item,
      n: fc.integer({ min: 1, max: 99 }),
      published: fc.integer({ min: 0, max: 4e9 }),
      commit: hex,
      blob: fc.option(hex),
      text: fc.option(hex),
      files: fc.option(hex),
    }),
    { maxLength: 6, selector: ({ item: name, n }) => `${name} ${n}` },
  ),
  moved: fc.array(fc.tuple(item, item), { maxLength: 1 }),
  boards: fc.uniqueArray(fc.constantFrom('/guide/', '/reports-board/'), { maxLength: 1 }),
  lost: fc.array(fc.record({ item, n: fc.integer({ min: 1, max: 9 }), day: fc.constant('2026-11-26') }), {
    maxLength: 1,
  }),
  statements: fc.uniqueArray(statement, { maxLength: 2, selector: ({ day }) => day }),
});
const byNumber = (left: { item: string; n: number }, right: { item: string; n: number }) =>
  `${left.item} ${left.n}` < `${right.item} ${right.n}` ? -1 : 1;

test('what is written is read again, with any line ends', () => {
  fc.assert(
    fc.property(publication, (given) => {
      const text = formatPublication(given);
      const byDay = <T extends { day: string }>(all: readonly T[]) =>
        all.toSorted((a, b) => (a.day < b.day ? -1 : 1));
      const expected = {
        ...given,
        versions: given.versions.toSorted(byNumber),
        statements: byDay(given.statements),
      };
      for (const file of [text, text.replaceAll('\n', '\r\n')]) {
        const read = parsePublication(file);
        const versions = read.versions.toSorted(byNumber);
        expect({ ...read, versions, statements: byDay(read.statements) }).toEqual(expected);
      }
    }),
  );
});

test('publications give one ledger in any order, however often a line stands', () => {
  fc.assert(
    fc.property(
      fc.array(
        publication.map((one) => ({ ...one, moved: [], lost: [] })),
        { maxLength: 4 },
      ),
      (given) => {
        const sorted = (publications: readonly Publication[]) =>
          [...joinPublications(publications).versions]
            .map(([name, lines]) => [name, lines.map((line) => JSON.stringify(line)).sort()])
            .sort();
        expect(sorted([...given.toReversed(), ...given])).toEqual(sorted(given));
      },
    ),
  );
});

test('lines of another form are passed over', () => {
  const text =
    '# x\n<<<<<<< HEAD\nversion\tdocuments/a\tzero\t2024\tc\nversion\nversion\ta\t1\tnever\tc\tb\t-\t-\n';
  expect(parsePublication(text).versions).toEqual([]);
});

test('after two that went side by side the next one follows both', () => {
  const one = (after: string[]): Publication => ({
    after,
    replaces: [],
    versions: [],
    moved: [],
    boards: [],
    lost: [],
    statements: [],
  });
  const two = new Map([
    ['a', one([])],
    ['b', one(['a'])],
    ['c', one(['a'])],
  ]);
  expect(lastNames(two)).toEqual(['b', 'c']);
  expect(lastNames(new Map([...two, ['d', one(['b', 'c'])]]))).toEqual(['d']);
});

const written = '---\ntitle: 通知\ngenre: notice\n---\n\n第一段，讲供水。\n';
test.each([
  ['line ends', written.replaceAll('\n', '\r\n')],
  ['order and quotes of fields', '---\ngenre: "notice"\ntitle: 通知\n---\n\n第一段，讲供水。\n'],
  ['bold words and empty lines', written.replace('供水', '**供水**\n\n')],
  ['a note of a change', written.replace('---\n\n', 'changes:\n  - date: 2024-01-02\n    note: 改\n---\n\n')],
])('%s are no letters', (_name, text) => {
  expect(lettersOf(text)).toBe(lettersOf(written));
});

test('a figure, a mark and a field are letters', () => {
  const others = [
    written.replace('一', '二'),
    written.replace('，', '。'),
    written.replace('notice', 'plan'),
  ];
  expect(new Set([written, ...others].map(lettersOf)).size).toBe(4);
});

test('the letters of a text are those of all times', () => {
  expect(lettersOf(written)).toBe('genre:notice\ntitle:通知\n\n第一段，讲供水。');
});
