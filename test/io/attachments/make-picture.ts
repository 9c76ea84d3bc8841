/** A JPEG of one dot as cameras write it: Exif data with or without the position. */
export function makeJpeg(hasPosition: boolean): Buffer {
  const tiff = Buffer.alloc(64);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  // One entry: the directory of the position (0x8825), or the orientation (0x0112).
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(hasPosition ? 0x8825 : 0x0112, 10);
  tiff.writeUInt16LE(hasPosition ? 4 : 3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt32LE(hasPosition ? 26 : 1, 18);
  if (hasPosition) {
    // One entry of it: the latitude.
    tiff.writeUInt16LE(1, 26);
    tiff.writeUInt16LE(2, 28);
    tiff.writeUInt16LE(5, 30);
    tiff.writeUInt32LE(3, 32);
    tiff.writeUInt32LE(40, 36);
  }
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe1, exif), pixels]);
}

/** A segment of a JPEG with this marker. */
export function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** Tables, frame and scan of one grey dot. */
const pixels = Buffer.from(
  'ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f141d1a1f1e1d1a1c1c20242e2720222c231c1c2837292c30313434341f27393d38323c2e333432' +
    'ffc0000b080001000101011100ffc4001400010000000000000000000000000000000000ffc40014100100000000000000000000000000000000' +
    'ffda0008010100003f00d2cf20ffd9',
  'hex',
);
