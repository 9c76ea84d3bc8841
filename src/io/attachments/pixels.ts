import { jpegSegments } from './exif.ts';

/** How many pixels a picture (PNG, JPEG, WebP with an extended head) says it has; null where it does not say. */
export function pixelsIn(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (nameAt(12) === 'IHDR' && bytes.length >= 24) return view.getUint32(16) * view.getUint32(20);
  if (nameAt(8) === 'WEBP' && nameAt(12) === 'VP8X' && bytes.length >= 30) {
    const sideAt = (at: number) => (view.getUint32(at - 1, true) >>> 8) + 1;
    return sideAt(24) * sideAt(27);
  }
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  for (const { marker, start, end } of jpegSegments(bytes))
    if (isFrame(marker) && end - start >= 9) return view.getUint16(start + 5) * view.getUint16(start + 7);
  return null;
}

/** Heads of frames; three markers among them are tables (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
