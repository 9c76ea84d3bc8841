import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../../src/domain/search/layout.ts';
import { documentOf } from './memory-engine.ts';

/** Where each block begins, by its first letters. */
function startsOf(blocks: readonly string[]): number[] {
  const starts = new Set<number>();
  layOut(documentOf(blocks), {
    word: () => undefined,
    run: (_letters, _place, _length, _everywhere, start) => starts.add(start),
  });
  return [...starts].sort((a, b) => a - b).slice(1);
}

const block = fc.integer({ min: 1, max: 400 }).map((length) => '一'.repeat(length));

test('blocks have places of their own, with gaps, and fill more than half of them', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 2, maxLength: 30 }), (blocks) => {
      const starts = startsOf(blocks);
      expect(starts).toHaveLength(blocks.length);
      for (const [at, start] of starts.slice(1).entries()) {
        const length = blocks[at]?.length ?? 0;
        const room = start - (starts[at] ?? 0);
        expect(room).toBeGreaterThanOrEqual(length + 3);
        // Where a block begins a part, the rest of the part before stays empty.
        if ((start - 2048) % 1024 !== 0) expect(room).toBeLessThanOrEqual(1.5 * (length + 3));
      }
    }),
  );
});

test('a few words more in one block move those behind it in less than a quarter of all texts', () => {
  const lengths = Array.from({ length: 200 }, (_none, at) => 20 + at);
  const moved = lengths.filter((length) => {
    const [before, after] = [length, length + 4].map((first) =>
      startsOf(['一'.repeat(first), '二'.repeat(50), '三'.repeat(50)]),
    );
    return before?.[1] !== after?.[1];
  });
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.length).toBeLessThan(lengths.length / 4);
});
