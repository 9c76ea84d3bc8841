import { getResolvedPDFJS } from 'unpdf';
import type { PdfItem } from '../../attachments/pdf-lines.ts';
import type { Drawing } from '../../attachments/pdf-rules.ts';

/** Between Chinese and other writing a gap of this part of a character, or less, is set by every word processor. */
const setGap = 0.3;

/** Characters that a page writes, without blanks, and before which of them it writes one. */
interface Written {
  readonly text: string;
  readonly blanks: ReadonlySet<number>;
}

/**
 * Runs of text without the blanks beside Chinese that are only gaps: word processors set numbers and words of other
 * writing apart from it, and the library reads that as blanks. A blank that the page writes stays.
 */
export async function withoutSetGaps(items: readonly PdfItem[], drawing: Drawing): Promise<PdfItem[]> {
  const { text, blanks } = await writtenOn(drawing);
  if (items.map(({ str }) => plain(str)).join('') !== text) return [...items];
  const isChinese = items.flatMap(({ str }) =>
    [...str].flatMap((sign) => Array.from({ length: plain(sign).length }, () => chinese.test(sign))),
  );
  const writesBlanks = blanks.size > 0 && !hasGapsForBlanks(items, blanks);
  let at = 0;
  return items.flatMap((item, index): PdfItem[] => {
    const isGap = item.str.trim() === '' && item.str !== '';
    const isNarrow = isSetGap(items[index - 1], items[index + 1]);
    const mayGo = (place: number) =>
      !blanks.has(place) &&
      place > 0 &&
      isChinese[place - 1] === !isChinese[place] &&
      (writesBlanks || (isGap && isNarrow));
    if (isGap) return mayGo(at) ? [] : [item];
    const str = item.str.replace(/\s+|\S+/g, (part) => {
      if (part.trim() === '') return mayGo(at) ? '' : part;
      at += plain(part).length;
      return part;
    });
    return [{ ...item, str }];
  });
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const chinese = /[\p{Script=Han}\u3001-\u303f\uff00-\uffef]/u;

/** Whether two runs stand as far apart as word processors set them; the library’s width of a blank may be any. */
function isSetGap(before: PdfItem | undefined, after: PdfItem | undefined): boolean {
  if (!before || !after) return false;
  const [left = 0, bottom = 0] = before.transform.slice(4);
  const [nextLeft = 0, nextBottom = 0] = after.transform.slice(4);
  const gap = Math.hypot(nextLeft - left, nextBottom - bottom) - before.width;
  return gap <= setGap * Math.max(before.height, after.height);
}

/** Whether blanks between words of other writing are gaps alone: then those beside Chinese may be some as well. */
function hasGapsForBlanks(items: readonly PdfItem[], blanks: ReadonlySet<number>): boolean {
  const text = items.map(({ str }) => str).join('');
  let at = 0;
  return [...text.matchAll(/\S+|\s+/g)].some(([part], index, parts) => {
    if (part.trim() !== '') {
      at += plain(part).length;
      return false;
    }
    const [before = '', after = ''] = [parts[index - 1]?.[0].slice(-1), parts[index + 1]?.[0].charAt(0)];
    return /\p{Script=Latin}/u.test(before) && /\p{Script=Latin}/u.test(after) && !blanks.has(at);
  });
}

async function writtenOn({ fnArray, argsArray }: Drawing): Promise<Written> {
  const { OPS } = await getResolvedPDFJS();
  const blanks = new Set<number>();
  let text = '';
  for (const [at, operation] of fnArray.entries()) {
    if (operation === OPS.beginAnnotation) break;
    if (operation !== OPS.showText) continue;
    const [glyphs] = argsArray[at] as readonly [readonly ({ readonly unicode: string } | number | null)[]];
    for (const glyph of glyphs) {
      if (glyph === null || typeof glyph === 'number') continue;
      if (/^\s+$/.test(glyph.unicode)) blanks.add(text.length);
      else text += plain(glyph.unicode);
    }
  }
  return { text, blanks };
}
