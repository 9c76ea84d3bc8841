const surrogates = /[\uD800-\uDFFF]/;

/** Sorts as the bytes of UTF-8 sort; a plain sort does the same unless there are characters of two code units. */
export const sortByCodePoints = (texts: string[]): string[] =>
  texts.some((text) => surrogates.test(text)) ? texts.sort(compareCodePoints) : texts.sort();

/** Below 0 when the first text comes first in that order. */
export function compareCodePoints(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  return rankOf(left, at) - rankOf(right, at);
}

/** Surrogates come after everything else, the end of a text before. */
function rankOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) ? -1 : surrogates.test(text[at] ?? '') ? code + 0x1_0000 : code;
}
