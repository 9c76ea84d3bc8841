import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EntryOf, entriesOf } from '../../../src/domain/corpus.ts';
import { inverseRelations } from '../../../src/domain/relations.ts';
import { standingOn, standingsOf, validityOn } from '../../../src/domain/standing.ts';
import { corpusOf, readContent } from '../../../src/io/content/read-content.ts';
import { makeSite } from '../../tiny-site.ts';

const rules = (frontMatter: string) =>
  `---\ntitle: 办法${frontMatter.length}\ngenre: normative\n${frontMatter}---\n\n文。\n`;

/** Validity of `a` on a day, with another document `b` beside it. */
function validity(a: string, b: string, today: string): string | null {
  const { settings } = makeSite({
    'content/documents/2020/a.mdx': rules(a),
    'content/documents/2021/b.mdx': rules(b),
  });
  const corpus = corpusOf(readContent(settings), { ...settings, today });
  if (!corpus) throw new Error('no corpus');
  const document = entriesOf(corpus, 'documents').find(({ id }) => id === '2020/a');
  return document ? standingOn(standingsOf(inverseRelations(corpus), document), today).validity : null;
}

describe('the validity of a document follows from dates and relations', () => {
  test.each([
    ['in force', 'from: 2020-01-01\n', '', '2022-01-01', 'in-force'],
    ['not yet in force', 'from: 2023-01-01\n', '', '2022-12-31', 'not-yet'],
    ['on its first day', 'from: 2023-01-01\n', '', '2023-01-01', 'in-force'],
    ['on its last day', 'until: 2022-12-31\n', '', '2022-12-31', 'in-force'],
    ['the day after', 'until: 2022-12-31\n', '', '2023-01-01', 'expired'],
    [
      'repealed by a later one',
      '',
      'from: 2021-05-01\nrepeals: [documents/2020/a]\n',
      '2021-05-01',
      'repealed',
    ],
    [
      'repealed only from that day on',
      'from: 2020-01-01\n',
      'from: 2021-05-01\nrepeals: [documents/2020/a]\n',
      '2021-04-30',
      'in-force',
    ],
    ['amended', '', 'issued: 2021-05-01\namends: [documents/2020/a]\n', '2022-01-01', 'amended'],
    [
      'repeal withdrawn',
      'from: 2020-01-01\n',
      'repeals: [documents/2020/a]\nwithdrawn: {date: 2021-06-01, reason: 越权}\n',
      '2022-01-01',
      'in-force',
    ],
    ['without a date or a status nobody has said anything', '', '', '2022-01-01', null],
    ['as stated', 'status: partly-invalid\n', '', '2022-01-01', 'partly-invalid'],
  ])('%s', (_name, a, b, today, expected) => {
    expect(validity(a, b, today)).toBe(expected);
  });
});

const day = fc
  .integer({ min: 0, max: 30 })
  .map((days) => new Date(Date.UTC(2024, 1, 20) + days * 86_400_000).toISOString().slice(0, 10));
const data = fc.record(
  { from: day, until: day, issued: day, genre: fc.constantFrom('normative', 'notice') },
  { requiredKeys: ['genre'] },
);
const document = (id: string, fields: object) =>
  ({ collection: 'documents', id, data: { title: id, ...fields } }) as unknown as EntryOf<'documents'>;

/** The law of the matter said once more, day by day. */
function expected(
  own: { from?: string; until?: string; genre: string },
  by: readonly string[],
  repeals: readonly string[],
  on: string,
) {
  if (repeals.some((since) => since <= on)) return 'repealed';
  if (own.until !== undefined && on > own.until) return 'expired';
  if (own.from !== undefined && on < own.from) return 'not-yet';
  if (by.some((since) => since <= on)) return 'amended';
  return own.from || own.until ? 'in-force' : null;
}

test('over all days a document is what it is on each of them', () => {
  fc.assert(
    fc.property(
      data,
      fc.array(day, { maxLength: 3 }),
      fc.array(day, { maxLength: 3 }),
      (own, by, repeals) => {
        const path = 'documents/a';
        const makers = (days: readonly string[]) => days.map((from, at) => document(`m${at}`, { from }));
        const relations = {
          amendedBy: new Map([[path, makers(by)]]),
          repealedBy: new Map([[path, makers(repeals)]]),
          replacedBy: new Map(),
          interpretedBy: new Map(),
        };
        const standings = standingsOf(relations, document('a', own));
        for (let at = 0; at < 35; at += 1) {
          const on = new Date(Date.UTC(2024, 1, 18) + at * 86_400_000).toISOString().slice(0, 10);
          expect(standingOn(standings, on).validity).toBe(expected(own, by, repeals, on));
          expect(validityOn(relations, document('a', own), on)).toBe(standingOn(standings, on).validity);
        }
        expect(standings[0]?.since).toBe('');
        const pairs = standings.slice(1).map((later, at) => [standings[at], later] as const);
        expect(pairs.every(([a, b]) => a && a.since < b.since && a.validity !== b.validity)).toBe(true);
      },
    ),
  );
});

test('the last day that can be written means that there is no end', () => {
  const none = {
    amendedBy: new Map(),
    repealedBy: new Map(),
    replacedBy: new Map(),
    interpretedBy: new Map(),
  };
  expect(standingsOf(none, document('a', { from: '2020-01-01', until: '9999-12-31' }))).toEqual([
    { since: '', validity: 'not-yet' },
    { since: '2020-01-01', validity: 'in-force' },
  ]);
  expect(validityOn(none, document('a', { until: '9999-12-31' }), '2024-01-01')).toBe('in-force');
});
