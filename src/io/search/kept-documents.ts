import type { SearchDocument, SearchSummary } from '../../domain/search/document.ts';
import type { SearchSource } from '../../domain/search/source.ts';
import { digest } from '../files/digest.ts';
import { openKeptRows } from '../store/kept-rows.ts';
import { numbersOf } from './suggestions.ts';
import { isTraditional } from './traditional.ts';

/** A document as far as the whole index needs it, and the digest of all that the index holds of it. */
export interface KeyedDocument {
  readonly summary: SearchSummary;
  readonly key: string;
  document(): SearchDocument;
}

interface Kept extends Pick<KeyedDocument, 'summary' | 'key'> {
  readonly input: string | null;
}

/**
 * What the index needs to know of documents. What is known of one from the build before is kept in a folder, so that
 * only those are made that are made from something else now.
 */
export function keyedDocuments(
  sources: Iterable<SearchSource>,
  { folder, version }: { folder: string; version: string },
): KeyedDocument[] {
  const known = openKeptRows<Kept>(folder, version);
  const keyed = [...sources].map((source): KeyedDocument => {
    const before = known.get(source.url);
    const same = source.input !== null && before?.input === source.input;
    const { kept, document } = same ? { kept: before, document: () => source.document() } : make(source);
    known.set(source.url, kept);
    return { summary: kept.summary, key: kept.key, document };
  });
  known.save();
  return keyed;
}

function make(source: SearchSource): { kept: Kept; document: () => SearchDocument } {
  const document = source.document();
  const { url, title, aliases, sort, date, past, waiting, turns, facets, sections } = document;
  const summary: SearchSummary = {
    url,
    title,
    ...(aliases ? { aliases } : {}),
    ...(sort ? { sort } : {}),
    date,
    past,
    ...(waiting ? { waiting } : {}),
    ...(turns ? { turns } : {}),
    facets,
    length: sections.reduce((sum, { blocks }) => sum + blocks.join('').length, 0),
    numbers: numbersOf(document),
    traditional: isTraditional(document),
  };
  const kept = { input: source.input, key: digest(JSON.stringify(document)), summary };
  return { kept, document: () => document };
}
