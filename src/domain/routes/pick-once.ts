import type { Corpus, Entry } from '../corpus.ts';

/** Lists of entries that were picked from a corpus, by name. */
const picked = new WeakMap<Corpus, Map<string, readonly Entry[]>>();

/**
 * A list of entries, made once: every page of a long list asks for the whole of it. The name says what is in it. It
 * is picked by data, never by text or history: only the first page would be seen to ask for that.
 */
export function pickOnce(corpus: Corpus, name: string, pick: () => readonly Entry[]): readonly Entry[] {
  const known = picked.get(corpus) ?? new Map<string, readonly Entry[]>();
  picked.set(corpus, known);
  const entries = known.get(name) ?? pick();
  known.set(name, entries);
  return entries;
}
