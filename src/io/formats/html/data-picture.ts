import { digest } from '../../files/digest.ts';

const endings: Readonly<Record<string, string>> = { png: '.png', jpeg: '.jpg', jpg: '.jpg', gif: '.gif' };
/** What stands before the bytes of a picture that an address holds (RFC 2397). */
const head = /^data:image\/([a-z]{3,4});base64,/i;

/** The picture that an address itself holds, named by its bytes; null for any other address. */
export function dataPicture(src: string): { readonly name: string; readonly bytes: Uint8Array } | null {
  const [start = '', kind = ''] = head.exec(src.slice(0, 40)) ?? [];
  const ending = endings[kind.toLowerCase()];
  if (ending === undefined) return null;
  const bytes = Buffer.from(src.slice(start.length), 'base64');
  return bytes.length === 0 ? null : { name: `data-${digest(bytes, 12)}${ending}`, bytes };
}
