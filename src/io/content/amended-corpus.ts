import { amendedTexts, hasAmendments } from '../../domain/amendments/amended-texts.ts';
import type { Corpus } from '../../domain/corpus.ts';
import { pageLabels } from '../../domain/text/page-labels.ts';
import { digest } from '../files/digest.ts';
import type { Settings } from '../settings.ts';
import { openProseStore, proseFile } from '../store/prose-store.ts';

/** A corpus with the texts that documents make of others; they stand in the store of texts afterwards. */
export function withAmendedTexts(corpus: Corpus, settings: Settings): Corpus {
  if (!hasAmendments(corpus)) return corpus;
  const store = openProseStore(proseFile(settings));
  try {
    const amended = amendedTexts(corpus, {
      read: store.read,
      keep(prose) {
        const name = digest(JSON.stringify(prose));
        if (!store.has(name)) store.write(name, prose);
        return { digest: name, fingerprint: digest(prose.blocks.map(({ text }) => text).join('\n')) };
      },
      omitted: pageLabels(corpus.site.locale).item.omitted,
    });
    return { ...corpus, amended };
  } finally {
    store.close();
  }
}
