import { asksTexts, statedParts } from '../../domain/catalogue/stated-parts.ts';
import type { Corpus } from '../../domain/corpus.ts';
import type { Settings } from '../settings.ts';
import { openProseStore, proseFile } from '../store/prose-store.ts';

/** A corpus that knows what texts state of the contents that the catalogue asks for. */
export function withStatedParts(corpus: Corpus, settings: Settings): Corpus {
  if (!asksTexts(corpus)) return corpus;
  const store = openProseStore(proseFile(settings));
  try {
    return { ...corpus, stated: statedParts(corpus, store.readBlocks) };
  } finally {
    store.close();
  }
}
