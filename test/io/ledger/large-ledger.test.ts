import { expect, test } from 'vitest';
import { alignHistory } from '../../../src/domain/ledger/align.ts';
import { compareLedger } from '../../../src/domain/ledger/compare.ts';
import { formatPublication, joinPublications, parsePublication } from '../../../src/domain/ledger/ledger.ts';
import type { ItemHistory } from '../../../src/domain/revisions/history.ts';
import { recordsIn } from '../../../src/io/history/recorded-items.ts';

const blobOf = (number: number) => (number * 7).toString(16).padStart(40, '0');
const digests = { files: () => null, text: () => null };

test('10,000 documents of three versions are held against their ledger in half a second of computing', () => {
  const versions = Array.from({ length: 30_000 }, (_none, at) => ({
    item: `documents/2024/d${Math.floor(at / 3)}`,
    n: (at % 3) + 1,
    published: 1.7e9 + at,
    commit: blobOf(at),
    blob: blobOf(at),
    text: blobOf(at),
    files: null,
  }));
  const file = formatPublication({
    after: [],
    replaces: [],
    versions,
    moved: [],
    boards: [],
    lost: [],
    statements: [],
  });
  const items = Array.from({ length: 10_000 }, (_none, at): ItemHistory => {
    const own = versions.slice(3 * at, 3 * at + 3);
    const nothing = { item: own[0]?.item ?? '', former: [], revisions: [], absences: [], moves: [] };
    const { revisions } = alignHistory(nothing, own, digests, { reason: '', day: () => null });
    return {
      ...nothing,
      revisions: revisions.map(({ lost: _lost, ...revision }, place) => ({
        ...revision,
        blob: own[place]?.blob ?? '',
        redacted: null,
      })),
    };
  });
  const start = process.cpuUsage();
  const ledger = joinPublications([parsePublication(file)]);
  const recordOf = recordsIn(ledger);
  const aligned = items.map((history) => {
    const record = recordOf({ path: `${history.item}.mdx`, former: [], states: [] });
    return alignHistory(history, record?.lines ?? [], digests, { reason: '', day: () => null });
  });
  const breaches = compareLedger(ledger, { missing: null, items: aligned, boards: [] }, new Set());
  const { user, system } = process.cpuUsage(start);
  expect([ledger.versions.size, breaches]).toEqual([10_000, []]);
  expect((user + system) / 1000).toBeLessThan(500);
});
