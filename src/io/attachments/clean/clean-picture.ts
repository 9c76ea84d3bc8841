import { jpegSegments } from '../exif.ts';
import type { Removed } from './removed.ts';

/** What is cleaned of a picture. */
export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly removed: Removed[];
}

/** Segments in which cameras and programs write of picture and people: Exif and XMP, IPTC, comments. */
const told: ReadonlySet<number> = new Set([0xe1, 0xed, 0xfe]);

/** Takes what is told of a JPEG out of it; how it is turned stays. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let [at, count] = [2, 0];
  let turned: number | null = null;
  for (const { marker, start, end, data } of jpegSegments(bytes)) {
    at = end;
    if (!told.has(marker)) kept.push(bytes.subarray(start, end));
    else {
      count++;
      turned ??= marker === 0xe1 && isExif(data) ? orientationOf(data.subarray(6)) : null;
    }
  }
  if (turned !== null && turned !== 1) kept.splice(1, 0, orientation(turned));
  return {
    bytes: Buffer.concat([...kept, bytes.subarray(at)]),
    removed: count > 0 ? [{ kind: 'properties', count }] : [],
  };
}

const isExif = (data: Uint8Array): boolean => String.fromCharCode(...data.subarray(0, 4)) === 'Exif';

/** How a viewer turns the picture (Exif 2.32, tag 0x0112), by its Exif data; null where nothing is said. */
export function orientationOf(exif: Uint8Array): number | null {
  if (exif.length < 14) return null;
  const tiff = new DataView(exif.buffer, exif.byteOffset, exif.length);
  const little = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, little);
  if (first + 2 > tiff.byteLength) return null;
  const count = tiff.getUint16(first, little);
  for (let at = first + 2; at + 12 <= Math.min(tiff.byteLength, first + 2 + count * 12); at += 12)
    if (tiff.getUint16(at, little) === 0x0112) return tiff.getUint16(at + 8, little);
  return null;
}

/** Exif data that say nothing but how the picture is turned. */
export const turnedExif = (turned: number): Buffer =>
  Buffer.from(
    `4d4d002a000000080001011200030000000100${turned.toString(16).padStart(2, '0')}000000000000`,
    'hex',
  );

/** The same as a segment of a JPEG. */
const orientation = (turned: number): Uint8Array =>
  Buffer.concat([Buffer.from('ffe10022457869660000', 'hex'), turnedExif(turned)]);

/** Chunks of PNG in which something is told; they are none of the picture. */
const pngTold: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);

/** Takes what is told of a PNG out of it. */
export function cleanPng(bytes: Uint8Array): CleanPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let [at, count] = [8, 0];
  while (at + 12 <= bytes.length) {
    const end = Math.min(bytes.length, at + 12 + view.getUint32(at));
    if (pngTold.has(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))) count++;
    else kept.push(bytes.subarray(at, end));
    at = end;
  }
  return {
    bytes: Buffer.concat([...kept, bytes.subarray(at)]),
    removed: count > 0 ? [{ kind: 'properties', count }] : [],
  };
}
