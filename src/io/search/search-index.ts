import { join } from 'node:path';
import { catalogueOf, type IndexedDocuments } from '../../domain/search/catalogue.ts';
import { catalogueFile, traditionalFile } from '../../domain/search/document.ts';
import { foldTraditional } from '../../domain/search/fold.ts';
import { soundTableFile } from '../../domain/search/slips.ts';
import type { SearchSource } from '../../domain/search/source.ts';
import { suggestionFile } from '../../domain/search/suggest.ts';
import { type ExplainedTerms, termsFile } from '../../domain/search/terms.ts';
import { writeNew } from '../files/write-file.ts';
import type { OutputSnapshot } from '../publish/output-snapshot.ts';
import { removeFiles } from '../store/prune.ts';
import { searchFolders } from './folders.ts';
import { type KeyedDocument, keyedDocuments } from './kept-documents.ts';
import { recordNumbers } from './record-numbers.ts';
import { soundTable } from './sound-table.ts';
import { suggestionsOf } from './suggestions.ts';
import { formsOf, keepTraditionalForms, traditionalForms } from './traditional.ts';
import { updateIndex } from './update-index.ts';

/** What is indexed. */
export interface Searchable {
  /** Everything public as it is now. */
  readonly current: Iterable<SearchSource>;
  /** For every item that changed, the text that it no longer holds. */
  readonly old: Iterable<SearchSource>;
  /** Groups of words that are taken for each other. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Words that the site explains. */
  readonly terms?: ExplainedTerms | null;
  /** Names are found by their sound. */
  readonly sounds?: boolean;
}

/** Where an index is written. */
export interface IndexPlace {
  /** Folder of the program. */
  readonly root: string;
  /** Output folder of the site; it is told of every file that is written or deleted. */
  readonly output: OutputSnapshot;
  /** Folder in which the state of the indexes is kept between builds. */
  readonly state: string;
  /** Version of the code that makes them. */
  readonly version: string;
}

/**
 * Writes or completes the search index of a site below its output folder. Gives the number of documents that were
 * indexed.
 */
export async function updateSearchIndex(
  { current, old, synonyms = [], terms = null, sounds = false }: Searchable,
  place: IndexPlace,
): Promise<number> {
  keepTraditionalForms(join(place.state, 'traditional.json'), place.version);
  foldTraditional(formsOf());
  const [now, before] = [keyed('current', current, place), keyed('old', old, place)];
  const summaries = now.map(({ summary }) => summary);
  // What an item said before has the number of the item as it is now.
  const numbers = recordNumbers([...now, ...before].map(({ summary }) => summary));
  const ofNow = await updateIndex(now, { ...place, name: 'current', prefix: '', numbers });
  const ofOld = await updateIndex(before, { ...place, name: 'old', prefix: 'o', numbers });
  const indexes: IndexedDocuments[] = [
    ...(ofNow.index ? [{ ...ofNow.index, old: false }] : []),
    ...(ofOld.index ? [{ ...ofOld.index, old: true }] : []),
  ];
  const catalogue = {
    ...catalogueOf(indexes),
    traditional: summaries.some(({ traditional }) => traditional),
    ...(synonyms.length > 0 ? { synonyms } : {}),
    ...(sounds ? { sounds: true as const } : {}),
    ...(terms ? { explains: true as const } : {}),
  };
  const lists = new Map([
    [catalogueFile, JSON.stringify(catalogue)],
    [traditionalFile, JSON.stringify(traditionalForms())],
    [suggestionFile, JSON.stringify(suggestionsOf(summaries))],
    ...(terms ? [[termsFile, JSON.stringify(terms)] as const] : []),
    ...(sounds
      ? [[soundTableFile, soundTable(join(place.state, 'sounds.json'), place.version)] as const]
      : []),
  ]);
  for (const [file, text] of lists) {
    writeNew(join(place.output.folder, file), text);
    place.output.touch(file);
  }
  prune(place, new Set([...lists.keys(), ...ofNow.files, ...ofOld.files]));
  return ofNow.indexed + ofOld.indexed;
}

const keyed = (name: string, sources: Iterable<SearchSource>, place: IndexPlace): KeyedDocument[] =>
  keyedDocuments(sources, { folder: join(place.state, `${name}-documents`), version: place.version });

/** Takes away what no index of this build holds. */
function prune({ output }: IndexPlace, keep: ReadonlySet<string>): void {
  const others = searchFolders.flatMap((folder) => output.below(folder)).filter((file) => !keep.has(file));
  removeFiles(output.folder, others);
  for (const file of others) output.touch(file);
}
