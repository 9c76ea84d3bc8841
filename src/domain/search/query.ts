import { phraseTokens } from './tokens.ts';

/** What a reader asked for: phrases that must all occur. */
export interface Query {
  readonly phrases: readonly Phrase[];
}

/** A run of characters that must occur exactly so. */
export interface Phrase {
  /** As typed, without quotation marks around it. */
  readonly text: string;
  readonly tokens: readonly string[];
}

/** Longer questions are cut: nobody types them, and the address would not hold them. */
const maxLength = 200;
/**
 * Quotation marks are a command only around words that stand by themselves; within a run, as in 推进“放管服”改革, they are
 * punctuation of the text that is searched.
 */
const words = /(?<!\S)["“”„«»]([^"“”„«»]*)["“”„«»](?!\S)|\S+/g;
const outerQuotes = /^["“”„«»]+|["“”„«»]+$/g;

/** Reads a question: words parted by spaces must all occur, quoted words as they stand; nothing searchable gives no phrase. */
export function parseQuery(question: string): Query {
  const phrases = new Map<string, Phrase>();
  for (const match of [...question].slice(0, maxLength).join('').matchAll(words)) {
    const text = (match[1] ?? match[0]).replaceAll(outerQuotes, '').trim();
    const tokens = phraseTokens(text);
    const key = tokens.join(' ');
    if (tokens.length > 0 && !phrases.has(key)) phrases.set(key, { text, tokens });
  }
  return { phrases: [...phrases.values()] };
}

/** Every token of a query once. */
export const queryTokens = ({ phrases }: Query): string[] => [
  ...new Set(phrases.flatMap(({ tokens }) => tokens)),
];

/**
 * True when the places of all tokens together prove that the phrase occurs: in one run of pairs, in which no character
 * comes twice, there is only one order in which the pairs can follow each other. Otherwise every token must be looked up
 * by itself.
 */
export function provesOrder({ phrases }: Query): boolean {
  const [only] = phrases;
  if (phrases.length !== 1 || !only) return false;
  const pairs = only.tokens.map((token) => [...token]);
  const chained = pairs.every(
    (pair, index) => pair.length === 2 && (index === 0 || pair[0] === pairs[index - 1]?.[1]),
  );
  return chained && new Set(pairs.flat()).size === pairs.length + 1;
}
