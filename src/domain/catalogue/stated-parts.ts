import { type Corpus, type Entry, pathOf, type StatedParts } from '../corpus.ts';
import type { TextBlock } from '../prose/types.ts';
import type { Obligation } from '../schema/catalogue.ts';
import { isPicked } from './fulfilment.ts';
import { isHeaded, isStated, type Part } from './states-part.ts';

type Asking = Pick<Corpus, 'catalogue' | 'entries'>;

const asking = ({ catalogue }: Asking): readonly Obligation[] =>
  (catalogue?.obligations ?? []).filter(({ parts }) => parts?.some(({ sentences }) => sentences));

/** True for a site whose catalogue asks for contents that a text may state without a heading. */
export const asksTexts = (corpus: Asking): boolean => asking(corpus).length > 0;

/**
 * What texts state of the contents that the catalogue asks for. Only texts that lack a heading are read; `read` gives
 * the blocks of one by its digest.
 */
export function statedParts(corpus: Asking, read: (digest: string) => readonly TextBlock[]): StatedParts {
  const found = new Map<string, Set<string>>();
  for (const obligation of asking(corpus))
    for (const entry of corpus.entries.filter((one) => isPicked(one, obligation))) {
      const { headings, digest, hasText } = entry.prose;
      const left = (obligation.parts ?? []).filter((part) => part.sentences && !isHeaded(headings, part));
      if (!hasText || left.length === 0) continue;
      const text = { headings, blocks: read(digest) };
      const stated = left.filter((part) => isStated(text, part)).map((part) => keyOf(obligation, part));
      found.set(pathOf(entry), new Set([...(found.get(pathOf(entry)) ?? []), ...stated]));
    }
  return found;
}

const keyOf = ({ id }: Obligation, { title }: Part): string => `${id}\n${title}`;

/** Contents of an obligation for which an item has no heading: those that its text states, and those it lacks. */
export function unheadedParts(
  { stated }: Pick<Corpus, 'stated'>,
  entry: Entry,
  obligation: Obligation,
): { readonly inText: readonly string[]; readonly missing: readonly string[] } {
  const left = (obligation.parts ?? []).filter((part) => !isHeaded(entry.prose.headings, part));
  const isInText = (part: Part) => stated.get(pathOf(entry))?.has(keyOf(obligation, part)) ?? false;
  return {
    inText: left.filter(isInText).map(({ title }) => title),
    missing: left.filter((part) => !isInText(part)).map(({ title }) => title),
  };
}
