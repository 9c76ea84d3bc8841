import { type Entry, pathOf, yearOf } from '../../domain/corpus.ts';
import {
  type AttachmentTimeline,
  buildHistory,
  type VersionFacts,
} from '../../domain/revisions/build-history.ts';
import type { Commit } from '../../domain/revisions/commit.ts';
import { compare } from '../../domain/revisions/compare/compare.ts';
import { summarise } from '../../domain/revisions/compare/summary.ts';
import { type ItemHistory, type Revision, visible } from '../../domain/revisions/history.ts';
import { redact } from '../../domain/revisions/redact.ts';
import { supersededTexts } from '../../domain/revisions/superseded.ts';
import type { FileThread } from '../../domain/revisions/threads.ts';
import { versionOf } from '../../domain/revisions/version.ts';
import type { CollectionSchemas } from '../../domain/schema/collections.ts';
import type { Redaction } from '../../domain/schema/redactions.ts';
import type { Locale } from '../../domain/text/locale.ts';
import { readBlobs } from '../git/blobs.ts';
import { gitError } from '../git/run-git.ts';
import { openProseStore, type ProseStore } from '../store/prose-store.ts';
import { lettersDigest } from './letters-digest.ts';
import { alignToRecord, type ItemRecord } from './recorded-items.ts';
import { frontMatterOf, parseState, type ReadVersion, workingCopy } from './version-text.ts';

/** Documents whose history is to be read. */
export interface ItemsJob {
  /** Paths below the content folder. */
  readonly threads: readonly FileThread[];
  /** Entries of documents that stand in the content folder, by path: their last state need not be parsed again. */
  readonly current: ReadonlyMap<string, Entry>;
  /** What the ledger says of them, by path. */
  readonly records: ReadonlyMap<string, ItemRecord>;
}

/** What all histories of a site depend on. */
export interface ItemsSite {
  readonly commits: readonly Omit<Commit, 'changes'>[];
  readonly attachments: ReadonlyMap<string, AttachmentTimeline>;
  readonly redactions: readonly Redaction[];
  /** Top folder of the repository. */
  readonly root: string;
  /** File in which the parsed texts of entries are stored. */
  readonly texts: string;
  readonly content: string;
  readonly locale: Locale;
}

/**
 * Reads all states of every document, as these schemas have them, and compares them; results in the order of the
 * documents.
 */
export async function readItems(
  job: ItemsJob,
  site: ItemsSite,
  schemas: CollectionSchemas,
): Promise<(ItemHistory | null)[]> {
  const parsed = job.threads.map((thread) => statesToParse(thread, job));
  const blobs = readBlobs(
    site.root,
    parsed.flatMap((states) => states.map(({ blob }) => blob)),
  );
  const texts = openProseStore(site.texts);
  const results: (ItemHistory | null)[] = [];
  for (const [at, thread] of job.threads.entries()) {
    const versions = new Map<string, ReadVersion>();
    const known = new Map<string, Readonly<Record<string, unknown>>>();
    const record = job.records.get(thread.path);
    const letters = new Map<string, string>();
    const recorded = new Set(record?.lines.map(({ blob }) => blob));
    const entry = job.current.get(thread.path);
    if (entry) {
      versions.set(keyOf(thread.states.at(-1)), currentVersion(entry, texts, schemas));
      // Older states mostly have the front matter of today, which has been read.
      const bytes = workingCopy(site.content, thread.path);
      if (record && bytes) letters.set(keyOf(thread.states.at(-1)), lettersDigest(bytes));
      const front = frontMatterOf(bytes);
      if (front !== null) known.set(front, entry.data);
    }
    for (const { path, blob, at: commit } of parsed[at] ?? []) {
      const stored = (await blobs.next()).value?.[1] ?? null;
      // Of what is not committed git has no text; if it lacks another one the history is not whole.
      if (!stored && site.commits[commit]?.id !== '') throw gitError(`contents ${blob} of ${path}`);
      const bytes = stored ?? workingCopy(site.content, path);
      if (record && bytes) letters.set(keyOf({ path, blob }), lettersDigest(bytes));
      // What is recorded was public, whatever today's rules say of it.
      const read =
        bytes && parseState(path, bytes, { locale: site.locale, schemas }, known, recorded.has(blob));
      if (read) versions.set(keyOf({ path, blob }), read);
    }
    const digestOf = (path: string, blob: string) => letters.get(keyOf({ path, blob })) ?? null;
    results.push(historyOf(thread, versions, site, record && { ...record, digestOf }));
  }
  await blobs.return(undefined);
  texts.close();
  return results;
}

type State = FileThread['states'][number];

/** States of which only git has the text. */
function statesToParse(
  { path, states }: FileThread,
  { current }: ItemsJob,
): { path: string; blob: string; at: number }[] {
  const older = current.has(path) ? states.slice(0, -1) : states;
  return older.flatMap((state) =>
    state.blob === null ? [] : [{ path: state.path, blob: state.blob, at: state.at }],
  );
}

function currentVersion(entry: Entry, texts: ProseStore, schemas: CollectionSchemas): ReadVersion {
  return { ...versionOf(entry, texts.readBlocks(entry.prose.digest), schemas), item: pathOf(entry) };
}

const keyOf = (state: Pick<State, 'path' | 'blob'> | undefined): string => `${state?.path}\n${state?.blob}`;

function historyOf(
  thread: FileThread,
  versions: ReadonlyMap<string, ReadVersion>,
  { commits, attachments, redactions, locale }: ItemsSite,
  record: (ItemRecord & { digestOf(path: string, blob: string): string | null }) | undefined,
): ItemHistory | null {
  const history = buildHistory(thread, {
    commits,
    facts: (path, blob) => factsOf(versions.get(keyOf({ path, blob }))),
    attachments: (file) => attachments.get(file) ?? [],
  });
  const numbered = history && record ? alignToRecord(history, record, record.digestOf, locale) : history;
  return numbered && withChanges(redact(numbered, redactions), versions);
}

const factsOf = (read: ReadVersion | undefined): VersionFacts | null =>
  read
    ? {
        ...read.version,
        item: read.item,
        year: yearOfVersion(read),
        withdrawn: withdrawalOf(read.version.data),
      }
    : null;

/** Day and reason of a withdrawal, as far as they can be read. */
function withdrawalOf({ withdrawn }: ReadVersion['version']['data']): VersionFacts['withdrawn'] {
  if (typeof withdrawn !== 'object' || withdrawn === null) return null;
  const { date, reason } = withdrawn as { date?: unknown; reason?: unknown };
  return { date: typeof date === 'string' ? date : '', reason: typeof reason === 'string' ? reason : '' };
}

function yearOfVersion({ item, version }: ReadVersion): string | null {
  const [collection = '', ...id] = item.split('/');
  return version.valid
    ? yearOf({ collection, id: id.join('/'), data: version.data } as unknown as Entry)
    : null;
}

/** Adds to every revision what it changed against the visible one before it. */
function withChanges(history: ItemHistory, versions: ReadonlyMap<string, ReadVersion>): ItemHistory {
  const shown = visible(history);
  const comparable = ({ path, blob, files }: Revision) => {
    const read = versions.get(keyOf({ path, blob }));
    return { data: read?.version.data ?? {}, blocks: read?.prose.blocks ?? [], files };
  };
  const superseded = supersededTexts(shown.map((revision) => ({ n: revision.n, ...comparable(revision) })));
  return {
    ...history,
    ...(superseded.length > 0 ? { superseded } : {}),
    revisions: history.revisions.map((revision) => {
      const before = shown[shown.indexOf(revision) - 1];
      if (!before) return revision;
      return { ...revision, change: summarise(compare(comparable(before), comparable(revision), false)) };
    }),
  };
}
