import { exifOf } from '../exif.ts';
import { type CleanPicture, orientationOf, turnedExif } from './clean-picture.ts';

/** Chunks in which cameras and programs write of picture and people. */
const told: ReadonlySet<string> = new Set(['EXIF', 'XMP ']);
/** Bits of the first chunk that say that these are there. */
const [exifBit, xmpBit] = [0x08, 0x04];

/** Takes what is told of a WebP out of it; how it is turned stays. Throws for what is none. */
export function cleanWebp(bytes: Uint8Array): CleanPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (nameAt(0) !== 'RIFF' || nameAt(8) !== 'WEBP') throw new Error('no WebP');
  const exif = exifOf(bytes);
  const turned = exif ? orientationOf(exif) : null;
  const kept: Buffer[] = [];
  let count = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const end = Math.min(bytes.length, at + 8 + size + (size % 2));
    if (told.has(nameAt(at))) count++;
    else kept.push(Buffer.from(bytes.subarray(at, end)));
    at = end;
  }
  const [first] = kept;
  const isTurned = turned !== null && turned !== 1;
  if (first?.toString('latin1', 0, 4) === 'VP8X') {
    first[8] = ((first[8] ?? 0) & ~(exifBit | xmpBit)) | (isTurned ? exifBit : 0);
    if (isTurned) kept.push(chunk('EXIF', turnedExif(turned)));
  }
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  return {
    bytes: chunk('RIFF', body),
    removed: count > 0 ? [{ kind: 'properties', count }] : [],
  };
}

/** A chunk of RIFF: name, size, data, filled up to an even length. */
function chunk(name: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
