import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextIdentifier } from '../../../src/domain/document/next-identifier.ts';

test.each([
  [['a/2025-00131', 'a/2025-00007'], '2025', 'a/2025-00132'],
  [['a/2025-00131'], '2026', 'a/2026-00001'],
  [['a/2025-00131', 'a/2026-00009', 'b/2026-00099'], '2026', 'a/2026-00010'],
  [['云水-7', '云水-10'], '2026', '云水-11'],
  [['001/2025/03', '001/2024/88'], '2025', '001/2025/04'],
  [['X-99'], '2026', 'X-100'],
  [['20250131'], '2026', '20250132'],
  [['无号', ''], '2026', null],
  [[], '2026', null],
])('of %j in %s comes %s', (used, year, next) => {
  expect(nextIdentifier(used, year)).toBe(next);
});

test('the next number is never one in use', () => {
  const stem = fc.constantFrom('a-', 'b/2025-', '2026/', '');
  const identifiers = fc.array(
    fc
      .tuple(stem, fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 5 }))
      .map(([before, number, width]) => before + String(number).padStart(width, '0')),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(identifiers, (used) => {
      expect(used).not.toContain(nextIdentifier(used, '2026'));
    }),
  );
});
