import { expect, test } from 'vitest';
import { type Comparable, compare } from '../../../src/domain/revisions/compare/compare.ts';
import { isFormalChange } from '../../../src/domain/revisions/compare/formal.ts';
import { similarity } from '../../../src/domain/revisions/compare/similarity.ts';
import { summarise } from '../../../src/domain/revisions/compare/summary.ts';

const version = (more: Partial<Comparable> = {}): Comparable => ({
  data: {},
  blocks: [],
  files: {},
  ...more,
});
const data = (value: Comparable['data']) => version({ data: value });
const summary = (before: Comparable, after: Comparable) => summarise(compare(before, after));
const blocksOf = (...texts: readonly string[]) =>
  version({ blocks: texts.map((text) => ({ kind: text.includes('\t') ? 'row' : 'paragraph', text })) });

test('blocks and rows are counted apart, by what became of them', () => {
  const before = blocksOf(
    '第一段讲的是供水工程。',
    '全年调解纠纷14件。',
    '第三段讲的是村务。',
    '项目\t数',
    '甲\t1',
  );
  const after = blocksOf(
    '全年调解纠纷16件。',
    '第三段讲的是村务。',
    '第一段讲的是供水工程。',
    '新的一段。',
    '项目\t数',
    '甲\t2',
    '乙\t3',
  );
  const { blocks, rows, substantive } = summary(before, after);
  expect(blocks).toEqual({ changed: 1, added: 1, removed: 0, moved: 1 });
  expect(rows).toEqual({ changed: 1, added: 1, removed: 0, moved: 0 });
  expect(substantive).toBe(true);
});

test('two fields are named, all are counted', () => {
  const { fields, fieldCount } = summary(data({ a: 1, b: 1, c: 1 }), data({ a: 2, b: 2, c: 2 }));
  expect([fields.length, fieldCount]).toEqual([2, 3]);
});

test('values of more than 40 characters are cut, by characters', () => {
  const [exact, long] = ['𠮷'.repeat(40), '𠮷'.repeat(41)];
  const [field] = summary(data({ title: exact }), data({ title: long })).fields;
  expect([field?.before, field?.after]).toEqual([exact, `${exact}…`]);
});

test('a notice of withdrawal that comes or goes is told as that, and its fields are not counted', () => {
  const withdrawn = { withdrawn: { date: '2024-01-01', reason: '错了' } };
  const [plain, marked] = [data({ a: 1 }), data({ a: 2, ...withdrawn })];
  for (const [before, after] of [
    [plain, marked],
    [marked, plain],
  ] as const)
    expect(summary(before, after)).toMatchObject({
      withdrawn: true,
      fieldCount: 1,
      fields: [{ path: ['a'] }],
    });
  const later = data({ a: 2, withdrawn: { date: '2024-01-02', reason: '错了' } });
  expect(summary(marked, later)).toMatchObject({ withdrawn: false, fieldCount: 1 });
  expect(summary(data({ date: null }), data({ date: 'x' })).withdrawn).toBe(false);
});

test('attachments that came, went or changed are counted, the others are not', () => {
  const file = (blob: string) => ({ blob, size: 3 });
  const { files } = compare(
    version({ files: { '/same': file('a'), '/gone': file('b'), '/other': file('c') } }),
    version({ files: { '/same': file('a'), '/new': file('d'), '/other': file('e') } }),
  );
  expect(files).toEqual([
    { path: '/new', before: null, after: file('d') },
    { path: '/other', before: file('c'), after: file('e') },
    { path: '/gone', before: file('b'), after: null },
  ]);
});

test.each([
  ['a field in form only', data({ a: '供水,完成' }), data({ a: '供水，完成' }), false],
  ['a field that came', data({}), data({ a: '，' }), true],
  ['a field that went', data({ a: '，' }), data({}), true],
  ['a number', data({ a: 1 }), data({ a: 2 }), true],
  [
    'a paragraph that was parted',
    blocksOf('供水完成。道路完成。'),
    blocksOf('供水完成。', '道路完成。'),
    false,
  ],
  [
    'blocks that changed places',
    blocksOf('第一段讲的是供水。', '第二段讲的是道路。'),
    blocksOf('第二段讲的是道路。', '第一段讲的是供水。'),
    true,
  ],
  ['nothing', blocksOf('甲'), blocksOf('甲'), false],
])('whether %s is a change of substance', (_what, before, after, expected) => {
  expect(compare(before, after).substantive).toBe(expected);
});

test.each([
  ['【甲】', '〔甲〕', true],
  ['［甲］', '[甲]', true],
  ['甲 \n 乙', '甲乙', true],
  ['增长50‰', '增长50', false],
  ['50，共', '50共', true],
  ['50；共', '50、共', true],
  ['12,000', '12000', false],
  ['¥5', '5', false],
  ['甲-乙', '甲乙', true],
])('%j → %j: a change of form alone: %s', (before, after, formal) => {
  expect(isFormalChange(before, after)).toBe(formal);
});

test.each([
  ['甲乙', '甲乙', 1],
  ['甲', '乙', 0],
  ['', '甲', 0],
  ['甲乙', '丙丁', 0],
  ['甲乙丙', '甲乙丁', 0.5],
  ['甲甲甲', '甲甲', 2 / 3],
  ['甲乙丙', '甲', 0],
])('%j and %j share %d', (left, right, share) => {
  expect(similarity(left, right)).toBeCloseTo(share);
});
