/** A picture as a document holds it. */
export interface DocumentPicture {
  readonly bytes: Uint8Array;
  readonly ending: 'png' | 'jpeg' | 'gif';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture of one of the kinds that every word processor shows; null for any other and for one that is broken. */
export function documentPicture(bytes: Uint8Array): DocumentPicture | null {
  const found = pngSize(bytes) ?? gifSize(bytes) ?? jpegSize(bytes);
  return found && found.width > 0 && found.height > 0 ? { bytes, ...found } : null;
}

type Size = Omit<DocumentPicture, 'bytes'>;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const startsWith = (bytes: Uint8Array, head: readonly number[]) =>
  head.every((byte, at) => bytes[at] === byte);

/** PNG (W3C, 5.2 and 11.2.1); a file that is cut off has no end. */
function pngSize(bytes: Uint8Array): Size | null {
  if (!startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) || bytes.length < 45) return null;
  const view = viewOf(bytes);
  if (view.getUint32(bytes.length - 8) !== 0x49454e44) return null;
  return { ending: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(bytes: Uint8Array): Size | null {
  if (!startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) || bytes.length < 14 || bytes.at(-1) !== 0x3b) return null;
  const view = viewOf(bytes);
  return { ending: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** JPEG: the first frame says how large it is (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): Size | null {
  if (!startsWith(bytes, [0xff, 0xd8]) || bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { ending: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
