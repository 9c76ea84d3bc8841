/**
 * Ends a word, or stands for the end of a run: U+01C0 is a letter, so that the engine keeps it, and in no document. With
 * it no token is the beginning of another, and the engine's search by prefix finds exactly what was asked.
 */
const end = '\u01C0';
/** Marks the tokens of a title: U+01C2, a letter as well. */
const inTitle = '\u01C2';

/** Characters indexed as overlapping pairs: scripts written without spaces, and digits. */
const paired =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}〇々\p{Nd}]/u;
/** Characters of words that are indexed whole. */
const worded = /[\p{L}\p{M}\p{N}]/u;

/** A stretch of text without punctuation or space: pairs, or one whole word. */
interface Run {
  readonly type: 'pairs' | 'word';
  readonly chars: readonly string[];
}

/** Text in one form: compatibility characters folded, lower case. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u01C0\u01C2]/g, ' ');

/** Runs of a text in order. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let chars: string[] = [];
  let type: Run['type'] | null = null;
  const close = () => {
    if (type && chars.length > 0) runs.push({ type, chars });
    chars = [];
  };
  for (const char of normalise(text)) {
    const next = paired.test(char) ? 'pairs' : worded.test(char) ? 'word' : null;
    if (next !== type) close();
    type = next;
    if (next) chars.push(char);
  }
  close();
  return runs;
}

function tokensOfRun({ type, chars }: Run): string[] {
  if (type === 'word') return [chars.join('') + end];
  return chars.map((char, index) => char + (chars[index + 1] ?? end));
}

/** Tokens of a text as they are indexed: pairs of neighbouring characters, each run closed by its last one; whole words. */
export const documentTokens = (text: string): string[] => runsOf(text).flatMap(tokensOfRun);

/** The same for a title, marked as such. */
export const titleTokens = (text: string): string[] => documentTokens(text).map((token) => inTitle + token);

/**
 * Tokens of a phrase that is searched. They follow each other in every text that holds the phrase, and only there. The
 * end of the last run stays open (the text may go on); a single character is a prefix.
 */
export function phraseTokens(phrase: string): string[] {
  const runs = runsOf(phrase);
  const tokens = runs.flatMap(tokensOfRun);
  const last = runs.at(-1);
  if (last?.type !== 'pairs') return tokens;
  return last.chars.length > 1 ? tokens.slice(0, -1) : [...tokens.slice(0, -1), last.chars[0] ?? ''];
}

/** The tokens of a phrase as they stand in titles. */
export const asTitleTokens = (tokens: readonly string[]): string[] => tokens.map((token) => inTitle + token);
