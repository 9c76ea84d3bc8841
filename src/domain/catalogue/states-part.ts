import type { Heading, TextBlock } from '../prose/types.ts';
import type { Obligation } from '../schema/catalogue.ts';

/** A content that a document must have. */
export type Part = NonNullable<Obligation['parts']>[number];

/** So many characters may stand where a phrase has `…`. */
const gap = 30;
const ends = /[。！？；!?;\n]|\.(?=\s|$)/;
/** What another document is called says nothing of this one. */
const titles = /《[^《》]*》/g;
/** Kinds of blocks in which an author speaks. */
const spoken: ReadonlySet<TextBlock['kind']> = new Set(['paragraph', 'item', 'row', 'note']);

/** True where a heading is about a part. */
export const isHeaded = (headings: readonly Pick<Heading, 'text'>[], part: Part): boolean =>
  headings.some(({ text }) => part.headings.some((word) => text.includes(word)));

/**
 * True where a sentence of a text states a part: it has one of its phrases, and before it no word by which it means
 * another thing.
 */
export function isStated(
  { headings, blocks }: { readonly headings: readonly Heading[]; readonly blocks: readonly TextBlock[] },
  { sentences = [], except = [] }: Part,
): boolean {
  if (sentences.length === 0) return false;
  const above = headingsAbove(headings);
  const means = (text: string) => !except.some((word) => text.includes(word));
  return blocks.some(
    ({ kind, section, text }) =>
      spoken.has(kind) &&
      means(section === null ? '' : (above.get(section) ?? '')) &&
      text
        .replace(titles, '')
        .split(ends)
        .some((sentence) =>
          sentences.some((phrase) => {
            const end = endOf(phrase, sentence);
            return end !== null && means(sentence.slice(0, end));
          }),
        ),
  );
}

/** All headings above the text of a section, in one, by its id. */
function headingsAbove(headings: readonly Heading[]): ReadonlyMap<string, string> {
  const open: Heading[] = [];
  return new Map(
    headings.map((heading) => {
      while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
      open.push(heading);
      return [heading.id, open.map(({ text }) => text).join('\n')];
    }),
  );
}

/** Where the words of a phrase end that a sentence has one after the other; null where it has not. */
function endOf(phrase: string, sentence: string): number | null {
  const [first, ...others] = phrase.split('…').filter((words) => words !== '');
  if (first === undefined) return null;
  for (let at = sentence.indexOf(first); at >= 0; at = sentence.indexOf(first, at + 1)) {
    const end = others.reduce((from, words) => endAfter(words, sentence, from), at + first.length);
    if (Number.isFinite(end)) return end;
  }
  return null;
}

/** Where words end that stand soon after a place; NaN where they do not. */
function endAfter(words: string, sentence: string, from: number): number {
  const found = sentence.slice(from, from + gap + words.length).indexOf(words);
  return found < 0 || Number.isNaN(from) ? Number.NaN : from + found + words.length;
}
