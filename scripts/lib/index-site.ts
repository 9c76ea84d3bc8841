import { join } from 'node:path';
import { type Corpus, type Entry, urlOf } from '../../src/domain/corpus.ts';
import { noVersions } from '../../src/domain/revisions/history.ts';
import { attachedFiles } from '../../src/domain/search/attached-files.ts';
import { searchDocument } from '../../src/domain/search/from-corpus.ts';
import { oldSources } from '../../src/domain/search/old-texts.ts';
import type { SearchSource } from '../../src/domain/search/source.ts';
import { codeVersion } from '../../src/io/code-version.ts';
import { digest } from '../../src/io/digest.ts';
import type { FolderView } from '../../src/io/folder-view.ts';
import { openProseStore, proseFile } from '../../src/io/prose-store.ts';
import { updateSearchIndex } from '../../src/io/search/search-index.ts';
import type { Settings } from '../../src/io/settings.ts';
import type { SiteCheck } from './check-site.ts';
import { contextOf } from './view-context.ts';

/** What decides how a document is indexed; what is indexed of it is compared by itself. */
const rooms = ['src/domain/search', 'src/io/search'];
/** What decides what is indexed of it. */
const documentRooms = ['src'];

/** What is searched beside the items themselves. */
export type SearchSources = Pick<SiteCheck, 'history' | 'attachments' | 'files'>;

/** Digests of everything that pages show, by file of the output (`reports/2020/rule-of-law/index.html`). */
export type PageKeys = ReadonlyMap<string, string | null>;

/** Everything public as search sees it, and what it said before, for as long as `use` runs. */
export async function withSearchSources<T>(
  settings: Settings,
  corpus: Corpus,
  { history, attachments, files, keys }: SearchSources & { readonly keys: PageKeys },
  use: (sources: { current: SearchSource[]; old: SearchSource[] }) => T | Promise<T>,
): Promise<T> {
  const store = openProseStore(proseFile(settings));
  // The versions of an item are searched by themselves.
  const context = contextOf(settings, corpus, { history: noVersions('off'), files });
  const common = JSON.stringify([codeVersion(settings.root, documentRooms), corpus.site]);
  const inputOf = (entry: Entry): string | null => {
    const key = keys.get(`${urlOf(entry).slice(1)}index.html`);
    const texts = attachedFiles(entry).map(({ path }) => attachments.get(path) ?? null);
    return key ? digest(common + JSON.stringify([key, entry.prose.digest, entry.data, texts])) : null;
  };
  try {
    const current = corpus.entries.map((entry) => ({
      url: urlOf(entry),
      input: inputOf(entry),
      document: () => searchDocument(context, entry, store.readBlocks(entry.prose.digest), attachments),
    }));
    return await use({ current, old: oldSources(context, current, history.items, digest) });
  } finally {
    store.close();
  }
}

/** Writes or completes the search index of everything public in the output folder. */
export function indexSite(
  settings: Settings,
  corpus: Corpus,
  sources: SearchSources & { readonly keys: PageKeys },
  output: FolderView,
): Promise<number> {
  return withSearchSources(settings, corpus, sources, (searchable) =>
    updateSearchIndex(searchable, {
      output,
      state: join(output.folder, '../search'),
      version: codeVersion(settings.root, rooms),
    }),
  );
}
