import { extname } from 'node:path';
import type { Sharp } from 'sharp';

/** Pixels of the longer side: sharp on any screen of a reader. */
const longest = 1_600;
/** A picture of more pixels is no photograph. */
const most = 200_000_000;

type Write = (picture: Sharp) => Sharp;

/** How each format is written; the quality of photographs on the web. */
const writers: Readonly<Record<string, Write>> = {
  '.jpg': (picture) => picture.jpeg({ quality: 80, mozjpeg: true }),
  '.jpeg': (picture) => picture.jpeg({ quality: 80, mozjpeg: true }),
  '.png': (picture) => picture.png({ compressionLevel: 9, palette: true }),
  '.webp': (picture) => picture.webp({ quality: 80 }),
};

/** Endings of pictures that can be made smaller. */
export const reducible: readonly string[] = Object.keys(writers);

/**
 * A picture of the same format that no longer side exceeds 1,600 pixels, turned as it is looked at and without data of
 * cameras; null for another format, `no-library` where the system has none for pictures. Throws for a damaged picture
 * and for one of more than 200 million pixels.
 */
export async function reducePicture(
  bytes: Uint8Array,
  name: string,
): Promise<Uint8Array | 'no-library' | null> {
  const write = writers[extname(name).toLowerCase()];
  if (!write) return null;
  const sharp = await import('sharp').then(
    (library) => library.default,
    () => null,
  );
  if (!sharp) return 'no-library';
  const picture = sharp(bytes, { limitInputPixels: most, failOn: 'error' })
    .rotate()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
  return await write(picture).toBuffer();
}
