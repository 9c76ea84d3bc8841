import type { Corpus } from './corpus.ts';
import { onceEach } from './once.ts';
import type { GlossaryEntry } from './schema/glossary.ts';

/** A name as terms are compared: width, case and blanks are a matter of style. */
export const termKey = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** What a name of a term or another name of it means; the first entry counts. */
export const termsByName: (corpus: Pick<Corpus, 'glossary'>) => ReadonlyMap<string, GlossaryEntry> = onceEach(
  ({ glossary }) => {
    const byName = new Map<string, GlossaryEntry>();
    for (const entry of glossary ?? [])
      for (const name of [entry.term, ...(entry.aliases ?? [])])
        if (!byName.has(termKey(name))) byName.set(termKey(name), entry);
    return byName;
  },
);

/** Anchor of a term on the page of all terms: an id holds no blank. */
export const termAnchor = ({ term }: Pick<GlossaryEntry, 'term'>): string => term.trim().replace(/\s+/g, '-');
