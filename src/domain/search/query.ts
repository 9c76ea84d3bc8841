import { phraseTokens } from './tokens.ts';

/** What a reader asked for: phrases that must all occur. */
export interface Query {
  readonly phrases: readonly Phrase[];
}

/** A run of characters that must occur exactly so. */
export interface Phrase {
  /** As typed, without quotation marks. */
  readonly text: string;
  readonly tokens: readonly string[];
}

/** Longer questions are cut: nobody types them, and the address would not hold them. */
const maxLength = 200;
const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]|(\S+)/g;

/** Reads a question: words parted by spaces must all occur, quoted words as they stand; nothing searchable gives no phrase. */
export function parseQuery(question: string): Query {
  const phrases: Phrase[] = [];
  for (const match of [...question].slice(0, maxLength).join('').matchAll(quoted)) {
    const text = (match[1] ?? match[2] ?? '').replaceAll(/["“”„«»]/g, '').trim();
    const tokens = phraseTokens(text);
    if (tokens.length > 0 && !phrases.some((phrase) => phrase.text === text)) phrases.push({ text, tokens });
  }
  return { phrases };
}

/** Every token of a query once. */
export const queryTokens = ({ phrases }: Query): string[] => [
  ...new Set(phrases.flatMap(({ tokens }) => tokens)),
];

/**
 * True when the places of all tokens together prove that the phrase occurs: one phrase in which no character comes twice
 * has only one order in which its pairs can follow each other. Otherwise every token must be looked up by itself.
 */
export function provesOrder({ phrases }: Query): boolean {
  const [only] = phrases;
  if (phrases.length !== 1 || !only) return false;
  const chars = [...only.tokens.join('')];
  const heads = only.tokens.map((token) => [...token][0]);
  return new Set(heads).size === heads.length && new Set(chars).size === heads.length + 1;
}
