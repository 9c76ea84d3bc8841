import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ownSm3, sm3 } from '../../../src/io/manifest/sm3.ts';

test('the two examples of GB/T 32905', () => {
  const sums = ['abc', 'abcd'.repeat(16)].map((text) => ownSm3(Buffer.from(text)));
  expect(sums).toEqual([
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  ]);
});

test('our own gives what the library gives, for every length about a block and for parts of a buffer', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => (at * 131 + 7) % 256);
  const lengths = Array.from({ length: 200 }, (_, at) => at);
  const given = lengths.map((length) => ownSm3(bytes.subarray(3, 3 + length)));
  expect(given).toEqual(
    lengths.map((length) =>
      createHash('sm3')
        .update(bytes.subarray(3, 3 + length))
        .digest('hex'),
    ),
  );
  expect(sm3(bytes)).toBe(ownSm3(bytes));
});
