import type { CleanPicture } from './clean-picture.ts';

/** Tags of TIFF 6.0, Exif 2.32 and Adobe in which programs write of picture and people. */
const told: ReadonlySet<number> = new Set([
  ...[269, 270, 271, 272, 285, 305, 306, 315, 316, 33432, 37510],
  ...[700, 33723, 34377, 37724, 40091, 40092, 40093, 40094, 40095],
  ...[34665, 34853],
]);
/** Of those, directories of their own: Exif and position. */
const directories: ReadonlySet<number> = new Set([34665, 34853]);
/** Pictures within the picture. */
const subPictures = 330;
/** Bytes of a value by its type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** Takes what is told of a TIFF out of it; the picture stays where it stands. Throws for what is no TIFF of 32 bits. */
export function cleanTiff(bytes: Uint8Array): CleanPicture {
  const copy = Buffer.from(bytes);
  const view = new DataView(copy.buffer, copy.byteOffset, copy.length);
  const mark = copy.toString('latin1', 0, 2);
  const little = mark === 'II';
  if ((!little && mark !== 'MM') || view.getUint16(2, little) !== 42) throw new Error('no TIFF of 32 bits');
  const seen = new Set<number>();
  let count = 0;
  const blank = (from: number, length: number) =>
    void copy.fill(0, Math.min(from, copy.length), Math.min(from + length, copy.length));
  /** Gives where the next directory stands; all entries go where `all` says so. */
  const clean = (at: number, all: boolean): number => {
    if (at === 0 || at + 2 > copy.length || seen.has(at)) return 0;
    seen.add(at);
    const entries = view.getUint16(at, little);
    const end = at + 2 + entries * 12;
    if (end + 4 > copy.length) throw new Error('a directory that is cut off');
    const kept: Buffer[] = [];
    for (let entry = at + 2; entry < end; entry += 12) {
      const tag = view.getUint16(entry, little);
      const number = view.getUint32(entry + 4, little);
      const length = (sizes[view.getUint16(entry + 2, little)] ?? 1) * number;
      const value = view.getUint32(entry + 8, little);
      if (directories.has(tag)) clean(value, true);
      if (tag === subPictures)
        for (let index = 0; index < Math.min(number, 100); index++)
          cleanAll(number === 1 ? value : view.getUint32(value + 4 * index, little));
      if (all || told.has(tag)) {
        if (length > 4) blank(value, length);
        count++;
      } else kept.push(Buffer.from(copy.subarray(entry, entry + 12)));
    }
    const next = view.getUint32(end, little);
    blank(at, end + 4 - at);
    if (all) return 0;
    view.setUint16(at, kept.length, little);
    kept.forEach((entry, index) => void entry.copy(copy, at + 2 + index * 12));
    view.setUint32(at + 2 + kept.length * 12, next, little);
    return next;
  };
  const cleanAll = (first: number) => {
    for (let at = first; at !== 0; ) at = clean(at, false);
  };
  cleanAll(view.getUint32(4, little));
  return { bytes: copy, removed: count > 0 ? [{ kind: 'properties', count }] : [] };
}
