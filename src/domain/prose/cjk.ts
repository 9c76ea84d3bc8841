const letter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}〇々ー]/u;
const wide = /[\u3000-\u303F\uFE10-\uFE1F\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const punctuation = /[\p{P}\p{S}]/u;
const space = /\s/u;

/** A character of a script that is written without spaces. */
export const isCjkLetter = (char: string): boolean => letter.test(char);

/** Full-width or CJK punctuation, such as 。、《》（）. */
export const isCjkPunctuation = (char: string): boolean => wide.test(char) && punctuation.test(char);

/** Any punctuation or symbol as CommonMark counts it (Unicode P or S). */
export const isPunctuation = (char: string): boolean => punctuation.test(char);

/** White space, or the edge of the text (empty string). */
export const isSpaceOrEdge = (char: string): boolean => char === '' || space.test(char);

/** A line break beside such a character stands for nothing: no space is shown there. */
export const joinsLines = (char: string): boolean =>
  isCjkLetter(char) || isCjkPunctuation(char) || /[“”‘’…—·]/.test(char);
