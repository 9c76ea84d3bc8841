import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignHistory } from '../../../src/domain/ledger/align.ts';
import { compareLedger } from '../../../src/domain/ledger/compare.ts';
import { joinPublications, type RecordedVersion } from '../../../src/domain/ledger/ledger.ts';
import type { ItemHistory, Revision } from '../../../src/domain/revisions/history.ts';

const revision = (blob: string, n: number): Revision => ({
  n,
  commit: `c${n}`,
  seconds: 1000 * n,
  note: '',
  stated: null,
  item: 'documents/x',
  title: blob,
  year: null,
  path: 'documents/x.mdx',
  blob,
  withdrawn: null,
  files: {},
  change: null,
  redacted: null,
});
const history = (blobs: string, absences: ItemHistory['absences'] = []): ItemHistory => ({
  item: 'documents/x',
  former: [],
  revisions: [...blobs].map((blob, at) => revision(blob, at + 1)),
  absences,
  moves: [],
});
const recorded = (blobs: string): RecordedVersion[] =>
  [...blobs].map((blob, at) => ({
    item: 'documents/x',
    n: at + 1,
    published: 1000 * (at + 1),
    commit: `r${at}`,
    blob: blob === '-' ? null : blob,
    text: null,
    files: null,
  }));
const digests = { files: () => null, text: () => null };
const align = (given: ItemHistory, lines: readonly RecordedVersion[]) =>
  alignHistory(given, lines, digests, { reason: 'lost', day: () => null });
/** Contents by number; `.` where they are lost. */
const shown = ({ revisions }: ItemHistory) => revisions.map(({ blob }) => blob || '.').join('');

test.each([
  ['nothing is recorded', 'abc', '', 'abc'],
  ['all is as it was', 'abc', 'abc', 'abc'],
  ['something is new', 'abcd', 'abc', 'abcd'],
  ['a middle one is lost', 'ac', 'abc', 'a.c'],
  ['the first ones are lost', 'c', 'abc', '..c'],
  ['one that never was public is put in between', 'axbc', 'abc', 'abc'],
  ['one is lost and one is new', 'acd', 'abc', 'a.cd'],
  ['the last one was dropped: what is public now stands last', 'ab', 'abc', 'ab.b'],
  ['two changed places', 'bac', 'abc', '.bc'],
  ['everything is another text', 'xy', 'ab', '..xy'],
  ['a text came back', 'aba', 'aba', 'aba'],
  ['a line is blotted out', 'abc', 'a-c', 'abc'],
  ['a line is blotted out and its text gone', 'ac', 'a-c', 'a.c'],
])('where %s, numbers stay', (_name, given, lines, expected) => {
  expect(shown(align(history(given), recorded(lines)))).toBe(expected);
});

const letters = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });

test('whatever became of the commits, no number shows another text, and what is public now stands last', () => {
  fc.assert(
    fc.property(
      letters.filter((text) => text !== ''),
      letters,
      (given, lines) => {
        const aligned = align(history(given), recorded(lines));
        expect(aligned.revisions.map(({ n }) => n)).toEqual(aligned.revisions.map((_revision, at) => at + 1));
        expect(aligned.revisions.at(-1)?.blob).toBe(given.at(-1));
        for (const [at, letter] of [...lines].entries())
          expect([letter, '']).toContain(aligned.revisions[at]?.blob);
        const ledger = joinPublications([
          {
            after: [],
            replaces: [],
            versions: recorded(lines),
            moved: [],
            boards: [],
            lost: [],
            statements: [],
          },
        ]);
        const breaches = compareLedger(ledger, { missing: null, items: [aligned], boards: [] }, new Set());
        const lost = aligned.revisions.filter(({ lost: isLost }) => isLost).map(({ n }) => n);
        expect(breaches.map(({ n }) => n)).toEqual(lost);
      },
    ),
    { numRuns: 500 },
  );
});

test('times never fall, and a recorded one keeps the time under which it was published', () => {
  fc.assert(
    fc.property(letters, letters, (given, lines) => {
      const { revisions } = align(history(`${given}a`), recorded(lines));
      const times = revisions.map(({ seconds }) => seconds);
      expect(times.toSorted((a, b) => a - b)).toEqual(times);
      expect(times.slice(0, lines.length)).toEqual([...lines].map((_line, at) => 1000 * (at + 1)));
    }),
  );
});

test('the times in which an item was not public keep their place', () => {
  const absent = (after: number) => ({ after, seconds: 0, commit: null, note: '' });
  expect(align(history('ac', [absent(1)]), recorded('abc')).absences).toEqual([absent(1)]);
  expect(align(history('ac', [absent(2)]), recorded('abc')).absences).toEqual([absent(3)]);
  expect(align(history('ab', [absent(2)]), recorded('abc')).absences).toEqual([absent(3)]);
});

test('a version is known by its letters where layout alone made other contents', () => {
  const lines = recorded('ab').map((line) => ({ ...line, text: `letters of ${line.blob}` }));
  const known = {
    files: () => null,
    text: ({ blob }: Revision) => `letters of ${blob.toLowerCase()}`,
  };
  const aligned = alignHistory(history('AB'), lines, known, { reason: '', day: () => null });
  expect([shown(aligned), aligned.revisions.map(({ alike }) => alike)]).toEqual(['AB', [['a'], ['b']]]);
});

test('a version with other attachments is another one', () => {
  const lines = recorded('a').map((line) => ({ ...line, files: 'old' }));
  const files = { files: () => 'new', text: () => null };
  expect(shown(alignHistory(history('a'), lines, files, { reason: '', day: () => null }))).toBe('.a');
});
