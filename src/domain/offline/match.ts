import type { OfflineText } from './page-text.ts';

/** A text in which all words stand, and a piece of it around the first of them. */
export interface Match {
  readonly text: OfflineText;
  readonly excerpt: readonly { readonly text: string; readonly mark: boolean }[];
}

/** Signs of an excerpt before and behind the first word. */
const [before, behind] = [20, 100];

/** The words of a question, as texts are compared. */
export const wordsOf = (question: string): string[] =>
  fold(question)
    .split(/[\s"“”]+/)
    .filter((word) => word !== '')
    .slice(0, 20);

/** Texts in which each of these words stands: those that have all of them in the title first, else in order. */
export function matchesOf(texts: readonly OfflineText[], words: readonly string[]): Match[] {
  const titled: Match[] = [];
  const others: Match[] = [];
  for (const text of texts) {
    const [, title, beside, body] = text;
    const [head, rest] = [fold(title), fold(body)];
    const isTitled = words.every((word) => head.includes(word));
    if (
      !isTitled &&
      !words.every((word) => rest.includes(word) || head.includes(word) || fold(beside).includes(word))
    )
      continue;
    (isTitled ? titled : others).push({
      text,
      excerpt: excerptOf(
        body,
        rest,
        [...words].sort((a) => (head.includes(a) ? 1 : -1)),
      ),
    });
  }
  return [...titled, ...others];
}

/** Folding changes no length, so that places in a folded text are places in the text. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0).toLowerCase());

function excerptOf(text: string, folded: string, words: readonly string[]): Match['excerpt'] {
  // A few letters become longer in small ones: then places are not told.
  if (folded.length !== text.length) return [{ text: text.slice(0, before + behind), mark: false }];
  const first = Math.max(0, folded.indexOf(words.find((word) => folded.includes(word)) ?? ''));
  const from = Math.max(0, first - before);
  const to = Math.min(text.length, first + behind);
  const pieces: { text: string; mark: boolean }[] = [];
  for (let at = from; at < to; ) {
    const word = words.find((one) => folded.startsWith(one, at));
    const next = word === undefined ? nearest(folded, words, at, to) : Math.min(to, at + word.length);
    pieces.push({ text: text.slice(at, next), mark: word !== undefined });
    at = next;
  }
  return pieces;
}

/** Where the next of these words begins. */
const nearest = (text: string, words: readonly string[], from: number, to: number): number =>
  Math.min(
    to,
    ...words.map((word) => text.slice(from, to).indexOf(word)).map((at) => (at < 1 ? to : from + at)),
  );
