import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf, type IndexedDocuments } from '../../domain/search/catalogue.ts';
import { catalogueFile, traditionalFile } from '../../domain/search/document.ts';
import { foldTraditional } from '../../domain/search/fold.ts';
import type { SearchSource } from '../../domain/search/source.ts';
import { suggestionFile } from '../../domain/search/suggest.ts';
import { pruneFolder } from '../prune.ts';
import { writeFileWhole } from '../write-file.ts';
import { searchFolders } from './folders.ts';
import { type KeyedDocument, keyedDocuments } from './kept-documents.ts';
import { suggestionsOf } from './suggestions.ts';
import { formsOf, traditionalForms } from './traditional.ts';
import { type IndexTarget, type UpdatedIndex, updateIndex } from './update-index.ts';

/** What is indexed. */
export interface Searchable {
  /** Everything public as it is now. */
  readonly current: Iterable<SearchSource>;
  /** For every item that changed, the text that it no longer holds. */
  readonly old: Iterable<SearchSource>;
}

/** Where an index is written. */
export interface IndexPlace {
  /** Output folder of the site. */
  readonly output: string;
  /** Folder in which the state of the indexes is kept between builds. */
  readonly state: string;
  /** Version of the code that makes them. */
  readonly version: string;
}

/** Writes or completes the search index of a site below its output folder. Gives the number of documents that were indexed. */
export async function updateSearchIndex({ current, old }: Searchable, place: IndexPlace): Promise<number> {
  foldTraditional(formsOf());
  const now = await update('current', current, ['', 'n'], place);
  const before = await update('old', old, ['o', 'p'], place);
  const summaries = now.documents.map(({ summary }) => summary);
  const indexes: IndexedDocuments[] = [
    ...now.indexes.map((index) => ({ ...index, old: false })),
    ...before.indexes.map((index) => ({ ...index, old: true })),
  ];
  const catalogue = {
    ...catalogueOf(indexes),
    traditional: summaries.some(({ traditional }) => traditional),
  };
  writeFileWhole(join(place.output, catalogueFile), JSON.stringify(catalogue));
  writeFileWhole(join(place.output, traditionalFile), JSON.stringify(traditionalForms()));
  writeFileWhole(join(place.output, suggestionFile), JSON.stringify(suggestionsOf(summaries)));
  prune(place.output, [catalogueFile, traditionalFile, suggestionFile, ...now.files, ...before.files]);
  return now.indexed + before.indexed;
}

/** Brings one of the two indexes up to date. */
async function update(
  name: string,
  sources: Iterable<SearchSource>,
  prefixes: IndexTarget['prefixes'],
  place: IndexPlace,
): Promise<UpdatedIndex & { documents: readonly KeyedDocument[] }> {
  const file = join(place.state, `${name}-documents.json`);
  const documents = keyedDocuments(sources, { file, version: place.version });
  return { documents, ...(await updateIndex(documents, { ...place, name, prefixes })) };
}

/** Takes away what no index of this build holds. */
function prune(output: string, files: readonly string[]): void {
  const keep = new Set(files.map((path) => join(output, path)));
  for (const folder of searchFolders)
    if (existsSync(join(output, folder))) pruneFolder(join(output, folder), keep);
}
