import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemSorts, type SearchDocument, type SearchSection } from '../../../src/domain/search/document.ts';
import { indexedDocument } from '../../../src/domain/search/opensearch/indexed-document.ts';
import { sourceOf } from '../../../src/domain/search/source.ts';
import { openOutputSnapshot } from '../../../src/io/publish/output-snapshot.ts';
import { type PublishedItem, publishedPacks } from '../../../src/io/search/published-items.ts';
import { updateSearchIndex } from '../../../src/io/search/search-index.ts';
import { soundsOfDocument } from '../../../src/io/search/sounds.ts';
import { temporaryFolder } from '../../tiny-site.ts';

const root = join(import.meta.dirname, '../../..');

const word = fc.constantFrom('供水', '公开 2020', 'planning of roads', '第三条', '〔2024〕9号');
/** Also longer than a part of a text, and than the room for titles. */
const line = fc.tuple(word, fc.integer({ min: 1, max: 90 })).map(([text, times]) => text.repeat(times));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const section: fc.Arbitrary<SearchSection> = fc
  .record({
    heading: maybe(word),
    page: maybe(fc.constantFrom('v/1/', '/files/a.pdf')),
    blocks: fc.array(line, { maxLength: 6, size: 'max' }),
    people: fc.boolean(),
    isTold: fc.boolean(),
  })
  .map(({ heading, page, blocks, people, isTold }) => ({
    id: null,
    heading,
    ...(page ? { page } : {}),
    blocks: heading && isTold ? [heading, ...blocks] : blocks,
    ...(people ? { answering: 'people' as const } : {}),
  }));
const sections = fc
  .array(section, { maxLength: 5, size: 'max' })
  .map((all) => all.map((one, at) => (one.heading ? { ...one, id: `s${at}` } : one)));
const value = maybe(fc.constantFrom('甲', '乙'));
const document: fc.Arbitrary<SearchDocument> = fc
  .record({
    title: line,
    aliases: fc.array(line, { maxLength: 3 }),
    codes: fc.array(word, { maxLength: 2 }),
    names: fc.array(fc.constantFrom('单小红', '解放'), { maxLength: 2 }),
    date: maybe(fc.constantFrom('2024-02-29', '1969-12-31', '2020-01-01')),
    facets: fc.record({ year: value, kind: value, body: value, board: value, state: value }),
    sort: maybe(fc.constantFrom(...itemSorts)),
    past: fc.boolean(),
    waiting: fc.boolean(),
    turns: fc.subarray([
      { day: '2026-02-01', state: '现行有效', past: false },
      { day: '2027-02-01', state: '已失效', past: true },
    ]),
    sections,
  })
  .map(({ aliases, codes, sort, waiting, turns, facets, ...rest }) => ({
    ...rest,
    url: '/x/',
    kind: '通知',
    body: '测试镇',
    state: facets.state,
    facets,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(codes.length > 0 ? { codes } : {}),
    ...(sort ? { sort } : {}),
    ...(waiting ? { waiting } : {}),
    ...(turns.length > 0 ? { turns } : {}),
  }));

/** Whatever is indexed of an item. */
const indexed = ({ document, old }: PublishedItem) => {
  const item = { document, old, order: 1, sounds: soundsOfDocument(document) };
  return indexedDocument(item, { name: '测试站', base: 'https://a.example.org/' });
};

test('whatever is published of an item and of what it said before is read back as it was indexed', async () => {
  const item = fc.record({ document, old: maybe(sections) });
  let [old, long, many] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { minLength: 1, maxLength: 90, size: 'max' }),
      fc.boolean(),
      async (all, sounds) => {
        const items = all.map(({ document, old }, at): PublishedItem => {
          const now = { ...document, url: `/x/${at}/`, ...(sounds ? {} : { silent: true as const }) };
          return { document: now, old: old && { ...now, names: [], sections: old } };
        });
        const folder = temporaryFolder();
        const output = join(folder, 'site');
        mkdirSync(output);
        await updateSearchIndex(
          {
            current: items.map((one) => sourceOf(one.document)),
            old: items.flatMap((one) => (one.old ? [sourceOf(one.old)] : [])),
            sounds,
          },
          { root, output: openOutputSnapshot(output, null), state: join(folder, 'state'), version: '1' },
        );
        const packs = publishedPacks(output);
        const found = packs.flatMap(({ read }) => read()).map(indexed);
        const wanted = items.map(indexed);
        const byShown = (a: { shown: string }, b: { shown: string }) => (a.shown < b.shown ? -1 : 1);
        expect(found.sort(byShown)).toEqual(wanted.sort(byShown));
        old += wanted.filter(({ oldText }) => oldText.length > 0).length;
        long += wanted.filter(({ parts }) => parts.length > 0).length;
        if (packs.length > 1) many++;
      },
    ),
    { numRuns: 25 },
  );
  expect(Math.min(old, long, many)).toBeGreaterThan(0);
});
