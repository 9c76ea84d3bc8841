import type { Corpus } from '../../src/domain/corpus.ts';
import { inverseRelations } from '../../src/domain/relations.ts';
import { noHistory } from '../../src/domain/revisions/history-index.ts';
import { searchDocument } from '../../src/domain/search/from-corpus.ts';
import type { ViewContext } from '../../src/domain/view/context.ts';
import { readCsv } from '../../src/io/csv.ts';
import { openProseStore, proseFile } from '../../src/io/prose-store.ts';
import { listPublicFiles } from '../../src/io/public-files.ts';
import { writeSearchIndex } from '../../src/io/search-index.ts';
import type { Settings } from '../../src/io/settings.ts';
import { labelsFor } from '../../src/labels/index.ts';

/** Writes the search index of everything public into the output folder. */
export async function indexSite(settings: Settings, corpus: Corpus, output: string): Promise<void> {
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
  const documents = corpus.entries
    .values()
    .map((entry) => searchDocument(context, entry, store.read(entry.prose.digest)));
  await writeSearchIndex(documents, output);
}
