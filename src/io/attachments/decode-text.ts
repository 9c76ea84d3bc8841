import { UnreadableError } from './unreadable-error.ts';

/** Controls that no text file holds; among them the zeros of binary files. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** A text and the encoding in which it was. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Text in UTF-8, in UTF-16 with a byte order mark, else in GB 18030; throws when it is none of these. */
export const decodeText = (bytes: Uint8Array): string => decodeAs(bytes).text;

/** Text as `decodeText` finds it, with the encoding that the bytes turned out to have. */
export function decodeAs(bytes: Uint8Array): Decoded {
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== null && !binary.test(text)) return { text, encoding };
  }
  throw new UnreadableError('damaged', 'neither UTF-8 nor GB 18030');
}

function encodingsOf([first, second]: Uint8Array): string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
