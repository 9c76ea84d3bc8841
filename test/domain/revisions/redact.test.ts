import { expect, test } from 'vitest';
import type { ItemHistory, Revision } from '../../../src/domain/revisions/history.ts';
import { redact } from '../../../src/domain/revisions/redact.ts';

const revision = (n: number, more: Partial<Revision> = {}): Revision => ({
  n,
  commit: `c${n}`,
  seconds: n,
  note: '说明',
  stated: '2024-01-01',
  item: 'documents/now',
  title: '标题',
  year: '2024',
  path: 'documents/now.mdx',
  blob: `b${n}`,
  withdrawn: null,
  files: { '/a.pdf': { blob: 'x', size: 1 } } as unknown as Revision['files'],
  change: { blocks: 1 } as unknown as Revision['change'],
  redacted: null,
  ...more,
});
const history: ItemHistory = {
  item: 'documents/now',
  former: ['documents/then', 'pages/before'],
  revisions: [revision(1), revision(2, { lost: true, alike: ['b0'], withdrawn: '错了' }), revision(3)],
  absences: [],
  moves: [],
};
const hide = (item: string, ...revisions: number[]) => ({
  item,
  revisions,
  reason: '隐私',
  date: '2024-05-06',
});

test('of a hidden revision number, time, place, reason and day stay, and nothing of what it held', () => {
  expect(redact(history, [hide('documents/now', 2)]).revisions[1]).toEqual({
    n: 2,
    commit: null,
    seconds: 2,
    note: '',
    stated: null,
    item: 'documents/now',
    title: '',
    year: null,
    path: '',
    blob: '',
    withdrawn: '',
    files: {},
    change: null,
    redacted: { reason: '隐私', date: '2024-05-06' },
  });
});

test('a hidden revision that was not withdrawn is not told to be', () => {
  expect(redact(history, [hide('documents/now', 1)]).revisions[0]?.withdrawn).toBeNull();
});

test('the other revisions stay as they are', () => {
  const { revisions } = redact(history, [hide('documents/now', 2)]);
  expect([revisions[0], revisions[2]]).toEqual([history.revisions[0], history.revisions[2]]);
});

test.each(['documents/now', 'documents/then', 'pages/before'])(
  'a revision is hidden under the name %s',
  (name) => {
    const { revisions } = redact(history, [hide('documents/other', 3), hide(name, 1, 2)]);
    expect(revisions.map(({ redacted }) => redacted !== null)).toEqual([true, true, false]);
  },
);

test('each revision has the reason of the redaction that names it', () => {
  const second = { ...hide('documents/then', 3), reason: '秘密' };
  const { revisions } = redact(history, [hide('documents/now', 1), second]);
  expect(revisions.map(({ redacted }) => redacted?.reason)).toEqual(['隐私', undefined, '秘密']);
});

test('a redaction of another item changes nothing', () => {
  expect(redact(history, [hide('documents/no', 1)])).toBe(history);
});

test('its files and its commit are named, each once and in order, for whoever else shows them', () => {
  const files = (blobs: Readonly<Record<string, string | null>>) =>
    Object.fromEntries(
      Object.entries(blobs).map(([path, blob]) => [path, blob === null ? null : { blob, size: 1 }]),
    ) as unknown as Revision['files'];
  const shared: ItemHistory = {
    ...history,
    revisions: [
      revision(1, { files: files({ '/a.pdf': 'y', '/b.pdf': 'x', '/none.pdf': null }) }),
      revision(2, { commit: null, files: files({ '/a.pdf': 'y' }) }),
      revision(3, { files: files({ '/c.pdf': 'z' }) }),
    ],
  };
  const { hiddenBlobs, hiddenCommits } = redact(shared, [hide('documents/now', 1, 2)]);
  expect([hiddenBlobs, hiddenCommits]).toEqual([['x', 'y'], ['c1']]);
});

test('where nothing of that kind is hidden nothing is named', () => {
  const plain: ItemHistory = {
    ...history,
    revisions: [revision(1, { commit: null, files: {} }), revision(2)],
  };
  const redacted = redact(plain, [hide('documents/now', 1)]);
  expect('hiddenBlobs' in redacted || 'hiddenCommits' in redacted).toBe(false);
  expect(redact(history, [hide('documents/other', 1)])).toBe(history);
});
