import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchDocument, SearchSection } from '../../../../src/domain/search/document.ts';
import { zonesOf } from '../../../../src/domain/search/opensearch/zones.ts';
import { pairsOfTokens, placeTokens } from '../../../../src/domain/search/tokens.ts';
import { unitsOf } from '../../../../src/domain/search/units.ts';
import { documentOf } from '../memory-engine.ts';

const block = fc
  .tuple(
    fc.constantFrom('供水', '公开 2020', 'planning of roads', '第三条'),
    fc.integer({ min: 1, max: 300 }),
  )
  .map(([text, times]) => text.repeat(times));
const document = fc
  .array(fc.array(block, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map(
    (sections): SearchDocument => ({
      ...documentOf([]),
      sections: sections.map((blocks, at) => ({ id: `s${at}`, heading: `第${at}节`, blocks })),
    }),
  );

const blocksOf = (shown: readonly string[]): string[] =>
  shown.flatMap((sections) => (JSON.parse(sections) as SearchSection[]).flatMap(({ blocks }) => blocks));
const written = ({ sections }: SearchDocument): string[] => sections.flatMap(({ blocks }) => blocks);
const pairs = (text: string): string[] => [...pairsOfTokens(placeTokens(unitsOf(text)))];

test('every block is found by its text, and stands once in what is shown: of a long text in its parts', () => {
  const lengths = new Set<boolean>();
  fc.assert(
    fc.property(document, (of) => {
      const { text } = zonesOf(of);
      const isLong = text.parts.length > 0;
      lengths.add(isLong);
      expect(text.tokens).toEqual(expect.arrayContaining(written(of).map((one) => pairs(one).join(' '))));
      const shown = isLong ? text.parts.map((part) => part.shown) : text.passages;
      expect(blocksOf(shown)).toEqual(written(of));
      if (isLong) expect(text.passages).toEqual([text.parts[0]?.shown]);
    }),
  );
  expect(lengths).toEqual(new Set([true, false]));
});

test('a part holds the tokens of all that is shown of it', () => {
  let parts = 0;
  fc.assert(
    fc.property(document, (of) => {
      for (const { tokens, shown } of zonesOf(of).text.parts) {
        parts++;
        const held = new Set(tokens.split(' '));
        expect(
          blocksOf([shown])
            .flatMap(pairs)
            .filter((pair) => !held.has(pair)),
        ).toEqual([]);
      }
    }),
  );
  expect(parts).toBeGreaterThan(0);
});
