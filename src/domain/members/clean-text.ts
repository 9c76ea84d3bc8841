/** White space of every kind, line breaks among it. */
const space = /[\s\u0085\u2028\u2029]+/gu;
/**
 * What nobody sees or what changes the look of what stands beside it: control characters, marks of direction and
 * without width, halves of pairs, private use, what is no character, fillers.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0]|\u034F|[\uFE00-\uFE0F]/gu;
/** Marks that are piled up on one letter. */
const piled = /(\p{M}{3})\p{M}+/gu;

/** A text of somebody else as one line of at most so many characters that shows nothing but itself. */
export function cleanText(text: string, most: number): string {
  // A text without end is not looked at to its end.
  const line = text
    .slice(0, most * 20)
    .replace(space, ' ')
    .replace(hidden, '')
    .replace(piled, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  const signs = [...line];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : line;
}
