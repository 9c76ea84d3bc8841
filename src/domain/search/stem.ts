import { stemmer } from 'stemmer';

/** Stems seen so far: a text consists of few different words. */
const known = new Map<string, string>();
const mostKnown = 50_000;

/**
 * What the inflected forms of an English word have in common (permit, permits, permitted); null for what is no word
 * of Latin letters. `word` is folded.
 */
export function stemOf(word: string): string | null {
  if (!/^[a-z]{2,}$/.test(word)) return null;
  const stored = known.get(word);
  if (stored !== undefined) return stored;
  const stem = stemmer(word);
  if (known.size < mostKnown) known.set(word, stem);
  return stem;
}
