import type { Inline } from '../../../domain/portable/types.ts';

/** Letters of words that are longer than this may be parted anywhere. */
const longWord = 14;

/** How wide text is about, in ems: a Chinese character one, a letter a little more than half. */
export function advance(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.56;
  return width;
}

/** The widest stretch that no line may break, in ems: a word, or a short text that looks odd in two lines. */
export function widestWord(content: readonly Inline[]): number {
  let widest = 1;
  for (const piece of content) {
    if (piece.type === 'picture') widest = Math.max(widest, 4);
    else if (piece.type !== 'break')
      for (const [word] of piece.text.matchAll(words)) widest = Math.max(widest, advance(word));
  }
  return widest;
}

// Of Chinese text at least two characters stay together; long words are parted.
const words = new RegExp(`[\\u2e80-\\u{3ffff}]{1,2}|[^\\s\\u2e80-\\u{3ffff}]{1,${longWord}}`, 'gu');

/** Puts a zero-width space wherever a word that is too long for a line may be parted: after signs, else anywhere. */
export function breakable(text: string): string {
  return text.replace(tooLong, (word) => word.replace(places, '$&\u200b'));
}

const tooLong = new RegExp(`[^\\s\\u2e80-\\u{3ffff}\\u200b]{${longWord + 1},}`, 'gu');
const places = new RegExp(`[^/?&=._-]{${longWord}}|[/?&=._-]+(?=[^/?&=._-])`, 'gu');
