import { join } from 'node:path';
import { textInForce } from '../domain/amendments/text-in-force.ts';
import { type Corpus, type Entry, urlOf } from '../domain/corpus.ts';
import { noVersions } from '../domain/revisions/history.ts';
import { attachedFiles } from '../domain/search/attached-files.ts';
import { formerStates } from '../domain/search/former-states.ts';
import { searchDocument } from '../domain/search/from-corpus.ts';
import { oldSources } from '../domain/search/old-texts.ts';
import type { SearchSource } from '../domain/search/source.ts';
import { explainedTerms } from '../domain/search/terms.ts';
import { codeVersion } from '../io/code-version.ts';
import { digest } from '../io/files/digest.ts';
import type { OutputSnapshot } from '../io/publish/output-snapshot.ts';
import { updateSearchIndex } from '../io/search/search-index.ts';
import type { Settings } from '../io/settings.ts';
import { openProseStore, proseFile } from '../io/store/prose-store.ts';
import { labelsFor } from '../labels/index.ts';
import { presetOf } from '../presets/index.ts';
import type { SiteCheck } from './check-site.ts';
import { contextOf } from './view-context.ts';

/**
 * What decides how a document is indexed; what is indexed of it is compared by itself. The version stands in names of
 * published files.
 */
export const searchRooms = ['src/domain/search', 'src/io/search'];
/** What decides what is indexed of it. */
const documentRooms = ['src'];

/** What is searched beside the items themselves. */
type SearchSources = Pick<SiteCheck, 'history' | 'attachments' | 'files'>;

/** Digests of everything that pages show, by file of the output (`reports/2020/rule-of-law/index.html`). */
export type PageKeys = ReadonlyMap<string, string | null>;

/** What may be searched. */
interface OpenSources {
  readonly current: readonly SearchSource[];
  readonly old: readonly SearchSource[];
}

/** Everything public as search sees it, and what it said before, for as long as `use` runs. */
export async function withSearchSources<T>(
  settings: Settings,
  whole: Corpus,
  { history, attachments, files, keys }: SearchSources & { readonly keys: PageKeys },
  use: (sources: OpenSources) => T | Promise<T>,
): Promise<T> {
  const store = openProseStore(proseFile(settings));
  // The versions of an item are searched by themselves.
  const context = contextOf(settings, whole, { history: noVersions('off'), files });
  const { corpus } = context;
  const common = JSON.stringify([codeVersion(settings.root, documentRooms), corpus.site]);
  const inputOf = (entry: Entry): string | null => {
    const key = keys.get(`${urlOf(entry).slice(1)}index.html`);
    const texts = attachedFiles(corpus, entry).map(({ path }) => attachments.get(path) ?? null);
    return key ? digest(common + JSON.stringify([key, entry.prose.digest, entry.data, texts])) : null;
  };
  try {
    const current = corpus.entries.map((entry) => ({
      url: urlOf(entry),
      input: inputOf(entry),
      document: () =>
        searchDocument(context, entry, store.readBlocks(textInForce(corpus, entry).digest), attachments),
    }));
    return await use({
      current,
      old: oldSources(
        context,
        current,
        { histories: history.items, former: formerStates(context, store.readBlocks) },
        digest,
      ),
    });
  } finally {
    store.close();
  }
}

/** Writes or completes the search index of everything public in the output folder. */
export function indexSite(
  settings: Settings,
  corpus: Corpus,
  sources: SearchSources & { readonly keys: PageKeys },
  output: OutputSnapshot,
): Promise<number> {
  const synonyms = (corpus.synonyms ?? []).map(({ words }) => words);
  const terms = explainedTerms(corpus, labelsFor(corpus.site.locale));
  return withSearchSources(settings, corpus, sources, (searchable) =>
    updateSearchIndex(
      { ...searchable, synonyms, terms, sounds: presetOf(corpus.site).sounds },
      {
        root: settings.root,
        output,
        state: join(output.folder, '../search'),
        version: codeVersion(settings.root, searchRooms),
      },
    ),
  );
}
