import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetNames } from '../../../../src/domain/search/document.ts';
import {
  type FacetValues,
  groupedValues,
  groupOf,
  valueIn,
} from '../../../../src/domain/search/opensearch/facet-groups.ts';

test('from what is counted together each facet gets its own value back, whatever stands in it', () => {
  const value = fc.option(fc.string(), { nil: null });
  const values = Object.fromEntries(facetNames.map((name) => [name, value]));
  fc.assert(
    fc.property(fc.record(values), (given) => {
      const grouped = groupedValues(given as FacetValues);
      expect(facetNames.map((name) => valueIn(grouped[groupOf(name)], name))).toEqual(
        facetNames.map((name) => given[name]),
      );
    }),
  );
});
