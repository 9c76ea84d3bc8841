import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsOf } from '../../../src/client/search/items.ts';
import { catalogueOf } from '../../../src/domain/search/catalogue.ts';
import type { SearchSummary } from '../../../src/domain/search/document.ts';
import { noPacks } from './memory-engine.ts';

const day = fc.integer({ min: 0, max: 30_000 }).map((days) => new Date(days * 86_400_000));
const document = fc
  .record({
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }),
    date: fc.option(day.map((date) => date.toISOString().slice(0, 10))),
    year: fc.option(fc.constantFrom('2023', '2024')),
    past: fc.boolean(),
    length: fc.integer({ min: 0, max: 9 }),
  })
  .map(
    ({ year, length, ...more }): SearchSummary => ({
      ...more,
      ...{ url: '/', length: length * 1000, numbers: [], traditional: false },
      facets: { year, kind: '文件', body: null, board: null, state: null },
    }),
  );

test('what the browser knows of an item is what was written of it, whichever numbers belong to none', () => {
  fc.assert(
    fc.property(fc.array(fc.option(document), { maxLength: 40 }), (documents) => {
      const index = { generation: 'g', prefix: 'x.', old: false, ...noPacks, documents };
      const items = itemsOf(catalogueOf([index]), '站', '2024-01-01');
      expect(items.count).toBe(documents.filter((one) => one !== null).length);
      for (const [number, one] of documents.entries()) {
        if (!one) {
          expect(() => items.find(`x.${number}`)).toThrow('different publications');
          continue;
        }
        expect(items.find(`x.${number}`)).toMatchObject({
          order: number,
          day: one.date ? Date.parse(one.date) / 86_400_000 : 0,
          facets: [one.facets.year, '文件', null, null, null, '站'],
          title: [...one.title].length,
          length: one.length / 1000,
          past: one.past,
        });
      }
    }),
  );
});
