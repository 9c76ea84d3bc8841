import fc from 'fast-check';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrCode } from '../../../src/domain/view/qr-code.ts';

// The package says that it is a module, and is none.
const read = (jsQR as unknown as { default: typeof jsQR }).default;

/** The lines as a picture of four pixels a unit, with a margin. */
function drawn({ path, size }: ReturnType<typeof qrCode>): Uint8ClampedArray {
  const width = size * 4;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * 4; row < (Number(y) + 1) * 4; row++)
      for (let column = Number(x) * 4; column < (Number(x) + Number(length)) * 4; column++)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  return pixels;
}

test('a telephone reads what was meant, whatever the address', () => {
  const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
  fc.assert(
    fc.property(address, (url) => {
      const made = qrCode(url);
      expect(read(drawn(made), made.size * 4, made.size * 4)?.data).toBe(url);
    }),
    { numRuns: 50 },
  );
});
