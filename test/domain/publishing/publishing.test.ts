import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headersOf } from '../../../src/domain/publishing/object-headers.ts';
import {
  formatProgress,
  formatRecord,
  parseProgress,
  parseRecord,
} from '../../../src/domain/publishing/publishing-record.ts';
import { formatStorePlace, parseStorePlace } from '../../../src/domain/publishing/store-place.ts';
import { planUploads } from '../../../src/domain/publishing/upload-plan.ts';

test.each([
  ['s3://towns', { bucket: 'towns', prefix: '' }],
  ['s3://towns/', { bucket: 'towns', prefix: '' }],
  ['s3://towns/qishan', { bucket: 'towns', prefix: 'qishan/' }],
  ['s3://my.towns-1/县//栖山/', { bucket: 'my.towns-1', prefix: '县/栖山/' }],
  ['s3://Towns', null],
  ['s3://to', null],
  ['s3://a..b', null],
  ['s3://towns/../other', null],
  ['s3://towns/a?versions', null],
  ['https://towns.example/', null],
  ['dist', null],
  ['', null],
])('%s', (text, place) => {
  expect(parseStorePlace(text)).toEqual(place);
  if (place) expect(parseStorePlace(formatStorePlace(place))).toEqual(place);
});

test('a browser keeps for good what is named by what it holds, and asks again for all else', () => {
  expect(headersOf('_astro/a.js')).toEqual({
    type: 'text/javascript; charset=utf-8',
    caching: 'public, max-age=31536000, immutable',
  });
  expect(headersOf('search-data/texts/0a1b.bin').caching).toContain('immutable');
  expect(headersOf('index.html')).toEqual({ type: 'text/html; charset=utf-8', caching: 'no-cache' });
  expect(headersOf('feed.xml').type).toBe('application/atom+xml; charset=utf-8');
  expect(headersOf('files/表.pdf')).toEqual({ type: 'application/pdf', caching: 'no-cache' });
});

const path = fc.constantFrom('a.html', 'b.html', 'c.css', 'd.js', 'e/f.html', 'list/1.json', 'manifest.json');
const files = fc.dictionary(path, fc.constantFrom('1', '2')).map((all) => new Map(Object.entries(all)));

test('a plan leads from any files to any others, new ones before pages that change, lists last, deletions apart', () =>
  fc.assert(
    fc.property(files, files, fc.uniqueArray(path), (stored, local, unknown) => {
      const known = new Map<string, string | null>([
        ...stored,
        ...unknown.map((name): [string, null] => [name, null]),
      ]);
      const last = ['list/1.json', 'manifest.json'];
      const { steps, deletions } = planUploads(known, local, last);
      const order = steps.flat().map((upload) => upload.path);
      expect(new Set(order).size).toBe(order.length);
      for (const [name, digest] of local)
        expect([name, order.includes(name)]).toEqual([name, known.get(name) !== digest]);
      expect([...order].filter((name) => !local.has(name))).toEqual([]);
      expect(deletions).toEqual([...known.keys()].filter((name) => !local.has(name)).sort());
      const placeOf = (name: string) => order.indexOf(name);
      const isUnknown = (name: string) => (known.get(name) ?? null) === null;
      const rankOf = ({ path: name, isNew }: { path: string; isNew: boolean }) => {
        if (last.includes(name)) return 9 + last.indexOf(name);
        if (name.endsWith('.html')) return isNew ? 1 : 3;
        return isUnknown(name) ? 0 : 2;
      };
      const ranks = steps.flat().map(rankOf);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      for (const { path: name, isNew } of steps.flat())
        expect([name, isNew, placeOf(name) >= 0]).toEqual([name, !known.has(name), true]);
    }),
  ));

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const safePath = fc.array(fc.stringMatching(/^[a-z表 .#]{0,5}[a-z表]$/), { minLength: 1, maxLength: 3 });
const paths = fc.array(safePath.map((parts) => parts.join('/')));

test('a record is read as it was written; cut off or led outside it is none', () =>
  fc.assert(
    fc.property(
      fc.record({
        run: fc.stringMatching(/^[0-9a-f]{16}$/),
        isDone: fc.boolean(),
        headers: fc.nat(),
        signs: fc.dictionary(fc.constantFrom('verify/publication.txt.sig', 'a'), digest, {
          noNullPrototype: true,
        }),
        touched: paths,
        later: paths,
      }),
      (record) => {
        const text = formatRecord(record);
        expect(parseRecord(text)).toEqual(record);
        expect(parseRecord(text.slice(0, -3))).toBe(null);
        expect(parseRecord(formatRecord({ ...record, touched: ['../../etc/passwd'] }))).toBe(null);
        expect(parseRecord(formatRecord({ ...record, later: ['/a'] }))).toBe(null);
      },
    ),
  ));

test('notes of what was sent are read as they were written', () =>
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b/c', '表.pdf'), digest, { noNullPrototype: true }),
      (sent) => {
        const text = formatProgress(new Map(Object.entries(sent)));
        expect(parseProgress(text)).toEqual(new Map(Object.entries(sent)));
        expect(parseProgress(text.slice(1))).toBe(null);
      },
    ),
  ));

test('notes that lead outside, or are none, are not followed', () => {
  expect(parseProgress('[["../a","x"]]')).toBe(null);
  expect(parseProgress(`[["../a","${'0'.repeat(64)}"]]`)).toBe(null);
  expect(parseProgress('{}')).toBe(null);
});
