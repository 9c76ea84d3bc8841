/** A character in the form in which it is compared, and the stretch of the text that it stands for (UTF-16 offsets). */
export interface FoldedChar {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** A character with the marks that belong to it. */
const cluster = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;
/** Letters that our tokens use as signs, and characters that nobody sees (soft hyphens, zero-width spaces). */
const dropped = /[\u01C0-\u01C2]|\p{Default_Ignorable_Code_Point}/gu;
/** Accents; the voicing marks of kana make another letter and stay. */
const accents = /(?![\u3099\u309A])\p{M}/gu;

/**
 * The characters of a text as they are compared: compatibility forms folded (full width, ①, ㎡), lower case, without accents
 * (the engine compares so as well) and without what nobody sees.
 */
export function foldedChars(text: string): FoldedChar[] {
  const chars: FoldedChar[] = [];
  for (const { 0: found, index } of text.matchAll(cluster)) {
    const end = index + found.length;
    for (const char of isPlain(found) ? found : fold(found)) chars.push({ char, start: index, end });
  }
  return chars;
}

/** Most of a Chinese text: a character of the basic block, which folding leaves as it is. */
const isPlain = (found: string): boolean => found.length === 1 && found >= '\u4E00' && found <= '\u9FFF';

const fold = (found: string): string =>
  found
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(dropped, '');
