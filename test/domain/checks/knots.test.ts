import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Edges, knotsOf, waysTo } from '../../../src/domain/checks/knots.ts';

const node = fc.integer({ min: 0, max: 11 }).map(String);
const graph = fc
  .array(fc.tuple(node, node), { maxLength: 30 })
  .map(
    (pairs): Edges =>
      new Map(
        [...Map.groupBy(pairs, ([from]) => from)].map(([from, all]) => [from, all.map(([, to]) => to)]),
      ),
  );

/** Every node that can be reached from one, by following edges as often as there are nodes. */
function reachable(edges: Edges, from: string): Set<string> {
  const seen = new Set(edges.get(from) ?? []);
  for (const one of seen) for (const next of edges.get(one) ?? []) seen.add(next);
  return seen;
}

test('two nodes are in one knot exactly where each can be reached from the other', () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const knots = knotsOf(edges);
      const knotOf = (one: string) => knots.find((knot) => knot.includes(one));
      for (const a of edges.keys())
        for (const b of edges.keys()) {
          const isOne = reachable(edges, a).has(b) && reachable(edges, b).has(a);
          expect(knotOf(a) !== undefined && knotOf(a) === knotOf(b)).toBe(isOne);
        }
      expect(knots.flat().length).toBe(new Set(knots.flat()).size);
    }),
  );
});

test('from every node of a knot the ways lead over edges to its end', () => {
  fc.assert(
    fc.property(graph, (edges) => {
      for (const knot of knotsOf(edges)) {
        const [end = ''] = knot;
        const ways = waysTo(end, knot, edges);
        for (const start of knot) {
          let [at, steps] = [start, 0];
          for (; at !== end && steps <= knot.length; steps++) {
            const next = ways.get(at) ?? '';
            expect(edges.get(at)).toContain(next);
            at = next;
          }
          expect(at).toBe(end);
        }
      }
    }),
  );
});

test('a chain and a ring of a hundred thousand are looked through at once', () => {
  const count = 100_000;
  const chain = new Map(Array.from({ length: count }, (_, at) => [String(at), [String(at + 1)]]));
  expect(knotsOf(chain)).toEqual([]);
  const ring = new Map([...chain, [String(count - 1), ['0']]]);
  expect(knotsOf(ring).map(({ length }) => length)).toEqual([count]);
});
