import type { SearchDocument, SearchSummary } from '../../domain/search/document.ts';
import { type SearchSource, sourceOf } from '../../domain/search/source.ts';
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

/** More documents than this that were made are not held in memory but made again for the index. */
const mostHeld = 1_000;

/**
 * What the index needs to know of documents. What is known of one from the build before is kept in a folder, so that
 * only those are made that are made from something else now.
 */
export function keyedDocuments(
  sources: Iterable<SearchSource>,
  { folder, version }: { folder: string; version: string },
): KeyedDocument[] {
  const known = openKeptRows<Kept>(folder, version);
  let held = 0;
  const keyed = Array.from(sources, (source): KeyedDocument => {
    const before = known.get(source.url);
    if (before && source.input !== null && before.input === source.input) {
      known.set(source.url, before);
      return keyedBy(before, source);
    }
    const document = source.document();
    const kept = describe(source, document);
    known.set(source.url, kept);
    return keyedBy(kept, held++ < mostHeld ? sourceOf(document) : source);
  });
  known.save();
  return keyed;
}

/** Apart from where it is made: of all that is at hand there it holds the source alone. */
const keyedBy = ({ summary, key }: Kept, source: SearchSource): KeyedDocument => ({
  summary,
  key,
  document: () => source.document(),
});

function describe(source: SearchSource, document: SearchDocument): Kept {
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
  return { input: source.input, key: digest(JSON.stringify(document)), summary };
}
