import { decodeText } from '../attachments/decode-text.ts';

/** Signs that Chinese and Western texts are written with; what is decoded wrongly is full of others. */
const usual = /^(?:[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{N}\p{P}\p{S}\p{Z}\s\uFEFF])*$/u;
const rare = /[\p{Co}\p{Cn}\uFFFD\u{20000}-\u{3FFFF}]/u;

/** The text of a file in another encoding (GBK, GB 18030, UTF-16), or null where it is not plain what it is. */
export function convertedText(bytes: Uint8Array): string | null {
  try {
    const text = decodeText(bytes).replace(/^\uFEFF/, '');
    return usual.test(text) && !rare.test(text) && /\p{Script=Han}/u.test(text) ? text : null;
  } catch {
    return null;
  }
}
