import { existsSync, readFileSync } from 'node:fs';
import type { SearchDocument, SearchSummary } from '../../domain/search/document.ts';
import type { SearchSource } from '../../domain/search/source.ts';
import { digest } from '../files/digest.ts';
import { writeFileWhole } from '../files/write-file.ts';
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
 * What the index needs to know of documents. What is known of one from the build before is kept in a file, so that
 * only those are made that are made from something else now.
 */
export function keyedDocuments(
  sources: Iterable<SearchSource>,
  { file, version }: { file: string; version: string },
): KeyedDocument[] {
  const known = load(file, version);
  const now: Kept[] = [];
  const keyed = [...sources].map((source): KeyedDocument => {
    const before = known.get(source.url);
    const same = source.input !== null && before?.input === source.input;
    const { kept, document } = same ? { kept: before, document: () => source.document() } : make(source);
    now.push(kept);
    return { summary: kept.summary, key: kept.key, document };
  });
  if (now.length !== known.size || now.some((kept) => known.get(kept.summary.url) !== kept))
    writeFileWhole(file, JSON.stringify({ version, documents: now }));
  return keyed;
}

function make(source: SearchSource): { kept: Kept; document: () => SearchDocument } {
  const document = source.document();
  const { url, title, date, past, turns, facets, sections } = document;
  const summary: SearchSummary = {
    url,
    title,
    date,
    past,
    ...(turns ? { turns } : {}),
    facets,
    length: sections.reduce((sum, { blocks }) => sum + blocks.join('').length, 0),
    numbers: numbersOf(document),
    traditional: isTraditional(document),
  };
  const kept = { input: source.input, key: digest(JSON.stringify(document)), summary };
  return { kept, document: () => document };
}

function load(file: string, version: string): ReadonlyMap<string, Kept> {
  if (!existsSync(file)) return new Map();
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { version: string; documents: Kept[] };
    if (stored.version !== version) return new Map();
    return new Map(stored.documents.map((kept) => [kept.summary.url, kept]));
  } catch {
    // Cut off: everything is made anew.
    return new Map();
  }
}
