import { hasPosition } from './exif.ts';
import type { ReadFile } from './formats.ts';

/** A picture has no text; what is told of it is whether it says where it was taken. */
export const readPicture = (bytes: Uint8Array): ReadFile => ({
  parts: [],
  hidden: hasPosition(bytes) ? [{ kind: 'position' }] : [],
  buried: [],
});
