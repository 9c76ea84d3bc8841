/** Shorter sentences are alike by chance. */
const shortest = 12;

/** Sentences of a text with their closing marks; joined they are the text again. */
export const sentencesOf = (text: string): string[] =>
  text.match(/[^。！？；!?;\n]*[。！？；!?;\n]*/g)?.filter(Boolean) ?? [];

/** A sentence as it is compared: without spaces and closing mark. */
const bare = (sentence: string): string => sentence.replace(/\s|(?<![。！？；!?;])[。！？；!?;]+$/g, '');

/** The sentences of a report that are long enough to be told from chance. */
export const longSentences = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap(sentencesOf).map(bare).filter(isLong));

const isLong = (sentence: string) => [...sentence].length >= shortest;

/** True when the sentence stands word for word among those of another report. */
export const isRepeated = (sentence: string, others: ReadonlySet<string>): boolean =>
  others.has(bare(sentence));

/** How many of the long sentences of a text stand word for word in another one. */
export function countRepeated(
  texts: readonly string[],
  others: ReadonlySet<string>,
): { readonly repeated: number; readonly total: number } {
  const sentences = texts.flatMap(sentencesOf).map(bare).filter(isLong);
  return { repeated: sentences.filter((sentence) => others.has(sentence)).length, total: sentences.length };
}
