import { type FoldedChar, foldedChars } from './fold.ts';

/**
 * Ends a word, or stands for the end of a run: U+01C0 is a letter, so that the engine keeps it, and in no document. With
 * it no token is the beginning of another, and the engine's search by prefix finds exactly what was asked.
 */
const end = '\u01C0';
/** Ends a block: U+01C1. Without it a phrase with punctuation in it could run from one paragraph into the next. */
const blockEnd = '\u01C1';
/** Marks the tokens of a title: U+01C2, a letter as well. */
const inTitle = '\u01C2';

/** Characters indexed as overlapping pairs: scripts written without spaces, and digits. */
const paired =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}〇々\p{Nd}]/u;
/** Characters of words that are indexed whole. */
const worded = /[\p{L}\p{M}\p{N}]/u;

/** A token and where it stands in the text (UTF-16 offsets). */
export interface Token {
  readonly text: string;
  readonly start: number;
  /** End of its first character, for a search of that character alone. */
  readonly firstEnd: number;
  readonly end: number;
}

/** A stretch of text without punctuation or space: pairs, or one whole word. */
interface Run {
  readonly type: 'pairs' | 'word';
  readonly chars: readonly FoldedChar[];
}

/** Runs of a text in order. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let chars: FoldedChar[] = [];
  let type: Run['type'] | null = null;
  const close = () => {
    if (type && chars.length > 0) runs.push({ type, chars });
    chars = [];
  };
  for (const folded of foldedChars(text)) {
    const next = paired.test(folded.char) ? 'pairs' : worded.test(folded.char) ? 'word' : null;
    if (next !== type) close();
    type = next;
    if (next) chars.push(folded);
  }
  close();
  return runs;
}

function tokensOfRun({ type, chars }: Run): Token[] {
  const token = (first: FoldedChar, last: FoldedChar, text: string): Token => ({
    text,
    start: first.start,
    firstEnd: first.end,
    end: last.end,
  });
  const [first, last] = [chars[0], chars.at(-1)];
  if (type === 'word')
    return first && last ? [token(first, last, chars.map(({ char }) => char).join('') + end)] : [];
  return chars.map((char, index) => {
    const next = chars[index + 1];
    return token(char, next ?? char, char.char + (next?.char ?? end));
  });
}

/** Tokens of a text with their places: pairs of neighbouring characters, each run closed by its last one; whole words. */
export const locatedTokens = (text: string): Token[] => runsOf(text).flatMap(tokensOfRun);

/** The same as they are compared. */
export const documentTokens = (text: string): string[] => locatedTokens(text).map((token) => token.text);

/** Tokens of a block as they are indexed; the end of the block stands in them. */
export function blockTokens(text: string): string[] {
  const runs = runsOf(text);
  const tokens = runs.flatMap(tokensOfRun).map((token) => token.text);
  const last = tokens.at(-1);
  if (last === undefined) return [];
  if (runs.at(-1)?.type === 'word') return [...tokens, blockEnd];
  return [...tokens.slice(0, -1), last.slice(0, -end.length) + blockEnd];
}

/** Tokens of a title, marked as such. */
export const titleTokens = (text: string): string[] => asTitleTokens(documentTokens(text));

/**
 * Tokens of a phrase that is searched. They follow each other in every text that holds the phrase, and only there;
 * punctuation in it stands for any punctuation. The end of the last run stays open (the text may go on); a single
 * character is a prefix.
 */
export function phraseTokens(phrase: string): string[] {
  const runs = runsOf(phrase);
  const tokens = runs.flatMap(tokensOfRun).map((token) => token.text);
  const last = runs.at(-1);
  if (last?.type !== 'pairs') return tokens;
  const open = tokens.slice(0, -1);
  return last.chars.length > 1 ? open : [...open, last.chars[0]?.char ?? ''];
}

/** True when a token of a text is the one of a phrase, or begins with its single character. */
export const isToken = (token: string, wanted: string): boolean =>
  isOneChar(wanted) ? token.startsWith(wanted) : token === wanted;

/** True for the token of a single character, which is a prefix. */
export const isOneChar = (token: string): boolean => [...token].length === 1;

/** The tokens of a phrase as they stand in titles. */
export const asTitleTokens = (tokens: readonly string[]): string[] => tokens.map((token) => inTitle + token);
