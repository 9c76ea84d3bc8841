import { dateOf, type Entry, urlOf } from '../corpus.ts';
import { lastingPathOf } from '../routes/identifiers.ts';
import { absolute, type ViewContext } from './context.ts';
import { publisherName } from './entries.ts';
import type { MetaTag } from './page-base.ts';

/** How names of the terms begin in a head, and where they are defined (DCMI Metadata Terms; DC-HTML). */
export const dublinCorePrefix = 'dcterms.';
export const dublinCoreTerms = 'http://purl.org/dc/terms/';

/** An item in the terms of the Dublin Core; a term with several values stands once for each. */
export function dublinCore(context: ViewContext, entry: Entry): MetaTag[] {
  const lasting = lastingPathOf(context.corpus, entry);
  const terms: readonly (readonly [term: string, value: string | null | undefined])[] = [
    ['title', entry.data.title],
    ...(entry.data.aliases ?? []).map((alias) => ['alternative', alias] as const),
    ['publisher', publisherName(context, entry)],
    ['issued', dateOf(entry)],
    ['language', context.labels.locale],
    ['identifier', absolute(context, lasting ?? urlOf(entry))],
    ...(entry.data.keywords ?? []).map((keyword) => ['subject', keyword] as const),
  ];
  return terms.flatMap(([term, content]) => (content ? [{ name: dublinCorePrefix + term, content }] : []));
}
