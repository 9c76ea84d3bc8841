import { join } from 'node:path';
import type { Corpus } from '../../src/domain/corpus.ts';
import { inverseRelations } from '../../src/domain/relations.ts';
import { noVersions } from '../../src/domain/revisions/history.ts';
import { noHistory } from '../../src/domain/revisions/history-index.ts';
import type { SearchDocument } from '../../src/domain/search/document.ts';
import { searchDocument } from '../../src/domain/search/from-corpus.ts';
import { oldDocuments } from '../../src/domain/search/old-texts.ts';
import type { ViewContext } from '../../src/domain/view/context.ts';
import { codeVersion } from '../../src/io/code-version.ts';
import { readCsv } from '../../src/io/csv.ts';
import { openProseStore, proseFile } from '../../src/io/prose-store.ts';
import { listPublicFiles } from '../../src/io/public-files.ts';
import { updateSearchIndex } from '../../src/io/search/search-index.ts';
import type { Settings } from '../../src/io/settings.ts';
import { labelsFor } from '../../src/labels/index.ts';
import type { SiteCheck } from './check-site.ts';

/** What decides how a document is indexed; what is indexed of it is compared by itself. */
const rooms = ['src/domain/search', 'src/io/search'];

/** What is searched beside the items themselves. */
export type SearchSources = Pick<SiteCheck, 'history' | 'attachments'>;

/** Everything public as search sees it, and what it said before. */
export function searchDocuments(
  settings: Settings,
  corpus: Corpus,
  { history, attachments }: SearchSources = { history: noVersions('off'), attachments: new Map() },
): { current: SearchDocument[]; old: SearchDocument[] } {
  const store = openProseStore(proseFile(settings));
  const context: ViewContext = {
    corpus,
    inverse: inverseRelations(corpus),
    labels: labelsFor(corpus.site.locale),
    history: noHistory,
    files: listPublicFiles(settings.public),
    home: corpus.site.url,
    csv: (path) => readCsv(settings.public, path),
  };
  try {
    const current = corpus.entries.map((entry) =>
      searchDocument(context, entry, store.readBlocks(entry.prose.digest), attachments),
    );
    return { current, old: oldDocuments(context, current, history.items) };
  } finally {
    store.close();
  }
}

/** Writes or completes the search index of everything public in the output folder. */
export async function indexSite(
  settings: Settings,
  corpus: Corpus,
  sources: SearchSources,
  output: string,
): Promise<void> {
  await updateSearchIndex(searchDocuments(settings, corpus, sources), {
    output,
    state: join(output, '../search'),
    version: codeVersion(settings.root, rooms),
  });
}
