import type { SearchDocument } from '../../../src/domain/search/document.ts';

const wide = /[\p{Script=Han}\p{P}\p{S}〇]/u;

/**
 * A text as it is compared, without any part of our own search: width, case, styles of signs, spaces beside Chinese
 * characters.
 */
export function normalise(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔［【[{]/g, '(')
    .replace(/[〕］】\]}]/g, ')')
    .replace(/[“”「」『』‘’«»']/g, '"')
    .replace(/\p{Pd}|─/gu, '-')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return plain.replace(/ +/g, (spaces, at: number) =>
    wide.test(plain[at - 1] ?? '') || wide.test(plain[at + spaces.length] ?? '') ? '' : ' ',
  );
}

/** A document as lines that are compared. */
export interface TruthText {
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

/** The whole text of every document, a line for each block. */
export const truthTexts = (documents: readonly SearchDocument[]): TruthText[] =>
  documents.map(({ url, title, sections }) => ({
    url,
    title: normalise(title),
    text: [title, ...sections.flatMap(({ blocks }) => blocks)].map(normalise).join('\n'),
  }));

/** Addresses of the documents in which every word of a query stands, in one of its forms. */
export const truthOf = (texts: readonly TruthText[], words: readonly (readonly string[])[]): Set<string> =>
  new Set(
    texts
      .filter(({ text }) => words.every((forms) => forms.some((form) => holds(text, form))))
      .map(({ url }) => url),
  );

/** A letter of a word that is searched whole: of any script that parts words by spaces. */
const wordLetter =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}])[\p{L}\p{M}]/u;

/** True when a stretch that begins or ends here would cut a word in two. */
export const cutsWord = (text: string, at: number): boolean =>
  wordLetter.test(text[at - 1] ?? '') && wordLetter.test(text[at] ?? '');

/** Plain substring search, but for words of letters, which are found whole. */
function holds(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!cutsWord(text, at) && !cutsWord(text, at + form.length)) return true;
  return false;
}
