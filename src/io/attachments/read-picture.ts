import { hasPosition } from './exif.ts';
import type { ReadFile } from './formats.ts';
import { limits } from './limits.ts';
import { pixelsIn } from './pixels.ts';
import { UnreadableError } from './unreadable-error.ts';

/** A picture has no text; what is told of it is whether it says where it was taken. Throws for a bomb of pixels. */
export function readPicture(bytes: Uint8Array): ReadFile {
  const pixels = pixelsIn(bytes) ?? 0;
  if (pixels > limits.pixels) throw new UnreadableError('too-large', `${pixels} pixels`);
  return { parts: [], hidden: hasPosition(bytes) ? [{ kind: 'position' }] : [], buried: [] };
}
