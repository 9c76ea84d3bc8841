import { expect, test } from 'vitest';
import { circlesIn, graphOf, sourcesBelow } from './import-graph.ts';

test('no file imports itself by way of others, not even for a type', () => {
  const graph = graphOf([...sourcesBelow('src'), ...sourcesBelow('scripts')]);
  expect([...graph.values()].flat().length).toBeGreaterThan(1000);
  expect(circlesIn(graph).map((circle) => circle.join(' -> '))).toEqual([]);
});

test('a circle is told whole, and what only leads to it is not', () => {
  const graph = new Map([
    ['start', ['a', 'leaf']],
    ['a', ['b']],
    ['b', ['leaf', 'c']],
    ['c', ['a']],
    ['leaf', []],
  ]);
  expect(circlesIn(graph)).toEqual([['a', 'b', 'c', 'a']]);
  expect(circlesIn(new Map([['alone', ['alone']]]))).toEqual([['alone', 'alone']]);
});
