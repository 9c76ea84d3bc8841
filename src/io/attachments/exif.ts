/** Tag of the directory that holds the position, and those of latitude and longitude in it (Exif 2.32, 4.6). */
const gps = 0x8825;
const latitude = 2;

/** True when a picture (JPEG, PNG, WebP, TIFF) says where it was taken. */
export function hasPosition(bytes: Uint8Array): boolean {
  const exif = exifOf(bytes);
  return exif !== null && holdsPosition(exif);
}

/** The Exif data of a picture: a TIFF file in itself; null without any. */
export function exifOf(bytes: Uint8Array): Uint8Array | null {
  if (starts(bytes, [0xff, 0xd8])) {
    for (const { marker, data } of jpegSegments(bytes))
      if (marker === 0xe1 && starts(data, [0x45, 0x78, 0x69, 0x66, 0, 0])) return data.subarray(6);
    return null;
  }
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47])) return chunk(bytes, 8, 'eXIf', { big: true, sizeFirst: true });
  if (starts(bytes, [0x52, 0x49, 0x46, 0x46])) {
    const data = chunk(bytes, 12, 'EXIF', { big: false, sizeFirst: false });
    return data && starts(data, [0x45, 0x78, 0x69, 0x66, 0, 0]) ? data.subarray(6) : data;
  }
  return starts(bytes, [0x49, 0x49, 0x2a, 0]) || starts(bytes, [0x4d, 0x4d, 0, 0x2a]) ? bytes : null;
}

/** Segments of a JPEG before the picture itself, with where each begins and ends. */
export function* jpegSegments(
  bytes: Uint8Array,
): Generator<{ marker: number; start: number; end: number; data: Uint8Array }> {
  const view = viewOf(bytes);
  for (let start = 2; start + 4 <= bytes.length && bytes[start] === 0xff; ) {
    const marker = bytes[start + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) return;
    const end = start + 2 + view.getUint16(start + 2);
    if (end > bytes.length || end <= start + 3) return;
    yield { marker, start, end, data: bytes.subarray(start + 4, end) };
    start = end;
  }
}

/** Data of the first chunk of a name, of PNG (size, name, data, sum) or RIFF (name, size, data). */
function chunk(
  bytes: Uint8Array,
  first: number,
  name: string,
  { big, sizeFirst }: { readonly big: boolean; readonly sizeFirst: boolean },
): Uint8Array | null {
  const view = viewOf(bytes);
  for (let at = first; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + (sizeFirst ? 0 : 4), !big);
    const named = at + (sizeFirst ? 4 : 0);
    if (String.fromCharCode(...bytes.subarray(named, named + 4)) === name)
      return bytes.subarray(at + 8, at + 8 + size);
    at += 8 + size + (big ? 4 : size % 2);
  }
  return null;
}

function holdsPosition(tiff: Uint8Array): boolean {
  const view = viewOf(tiff);
  if (tiff.length < 8) return false;
  const little = view.getUint16(0) === 0x4949;
  const entries = (at: number): { tag: number; value: number }[] => {
    if (at + 2 > tiff.length) return [];
    const count = Math.min(view.getUint16(at, little), Math.floor((tiff.length - at - 2) / 12));
    return Array.from({ length: count }, (_none, index) => ({
      tag: view.getUint16(at + 2 + index * 12, little),
      value: view.getUint32(at + 10 + index * 12, little),
    }));
  };
  const directory = entries(view.getUint32(4, little)).find(({ tag }) => tag === gps);
  return directory !== undefined && entries(directory.value).some(({ tag }) => tag === latitude);
}

const starts = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
