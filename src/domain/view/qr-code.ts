import { encode } from 'uqr';

/** A QR code as lines to be drawn, one unit thick: path data of SVG, and how many units wide and high it is. */
export function qrCode(text: string): { readonly path: string; readonly size: number } {
  // Every pattern can be read; to weigh all eight would take fifteen times as long.
  const { data, size } = encode(text, { ecc: 'L', border: 2, maskPattern: 3 });
  const runs = data.flatMap((row, y) => {
    const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
    return starts.map((x) => `M${x} ${y}h${row.indexOf(false, x) - x}`);
  });
  return { path: runs.join(''), size };
}
