import type { Corpus, Entry } from '../../domain/corpus.ts';
import type { Ledger } from '../../domain/ledger/ledger.ts';
import type { AttachmentTimeline } from '../../domain/revisions/build-history.ts';
import type { Commit } from '../../domain/revisions/commit.ts';
import { believableTimes, latestBelievable } from '../../domain/revisions/commit-times.ts';
import {
  type ItemHistory,
  noVersions,
  type OddDate,
  type SiteHistory,
} from '../../domain/revisions/history.ts';
import { unchangedEntry } from '../../domain/revisions/only-revision.ts';
import { sharedFiles } from '../../domain/revisions/shared-files.ts';
import { type FileThread, followFiles } from '../../domain/revisions/threads.ts';
import type { Redaction } from '../../domain/schema/redactions.ts';
import { showsMessages } from '../../domain/schema/site.ts';
import { codeVersion } from '../code-version.ts';
import { contentConfigFile } from '../content/content-config.ts';
import { digest } from '../files/digest.ts';
import { findRepository } from '../git/repository.ts';
import { isGitError } from '../git/run-git.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import type { Settings } from '../settings.ts';
import { proseFile } from '../store/prose-store.ts';
import { attachmentTimelines } from './attachments.ts';
import { withoutWordsOf, worded } from './commit-words.ts';
import { formerBoards } from './former-boards.ts';
import { type HistoryStore, historyFile, openHistoryStore, type StoredItem } from './history-store.ts';
import { readItemsInParallel } from './items-in-parallel.ts';
import { readCommits, type TrackedFolder } from './read-commits.ts';
import { forgottenItems, isRecordedAsOne, ledgerFiles, recordsIn, sole } from './recorded-items.ts';

const rooms = [
  'src/domain/document',
  'src/domain/prose',
  'src/domain/schema',
  'src/domain/revisions',
  'src/domain/ledger',
  'src/io',
  contentConfigFile,
];

/** Reads the history of a content folder and its public files; says why when there is none. */
export async function readHistory(
  settings: Settings,
  corpus: Corpus,
  redactions: readonly Redaction[],
  ledger: Ledger = readLedger(settings.content).ledger,
): Promise<SiteHistory> {
  if (corpus.site.history === false) return noVersions('off');
  const repository = findRepository(settings.content);
  if (repository.state === 'refused') return { ...noVersions('refused'), refused: repository.root };
  if (repository.state !== 'whole') return noVersions(repository.state);
  const folders: TrackedFolder[] = [{ name: 'content', repository }];
  const files = findRepository(settings.public);
  if (files.state === 'whole') folders.push({ name: 'public', repository: files });
  const store = openHistoryStore(historyFile(settings));
  try {
    // The log names files and says what was done: of what is hidden nothing is kept.
    if (redactions.length > 0) store.forgetLogs();
    const { commits, oddDates } = readSite(folders, redactions.length > 0 ? null : store, corpus.today);
    const history = await readThreads({
      settings,
      corpus,
      redactions,
      ledger,
      folders,
      commits: worded(commits, corpus.site),
      store,
    });
    return oddDates.length > 0 ? { ...history, oddDates } : history;
  } catch (error) {
    if (isGitError(error)) return noVersions('damaged');
    throw error;
  } finally {
    store.close();
  }
}

/** The commits of all repositories in order of time, what is not committed as the last one. */
function readSite(
  folders: readonly TrackedFolder[],
  store: HistoryStore | null,
  today: string,
): { commits: Commit[]; oddDates: OddDate[] } {
  const roots = [...new Set(folders.map(({ repository }) => repository.root))];
  const histories = roots.map((root) =>
    readCommits(
      folders.filter(({ repository }) => repository.root === root),
      store,
    ),
  );
  const latest = latestBelievable(
    histories.flatMap((history) => history.commits.map(({ seconds }) => seconds)),
    today,
  );
  const dated = histories.map((history) => withTimes(history.commits, latest));
  const commits = dated.flat();
  const given = new Map(
    histories.flatMap((history) => history.commits.map(({ id, seconds }) => [id, seconds])),
  );
  const oddDates = commits.flatMap(({ id, bound, changes }) =>
    bound && changes.length > 0 ? [{ commit: id, given: given.get(id) ?? 0 }] : [],
  );
  // Within one repository the order of commits is known; only two need their clocks compared.
  if (histories.length > 1) commits.sort((left, right) => left.seconds - right.seconds);
  const uncommitted = histories.flatMap((history) => history.uncommitted);
  const now = Math.max(Date.parse(`${today}T00:00:00Z`) / 1000, commits.at(-1)?.seconds ?? 0);
  if (uncommitted.length > 0) commits.push({ id: '', seconds: now, subject: '', changes: uncommitted });
  return { commits, oddDates };
}

/** Commits of one repository with times that its neighbours allow. */
function withTimes(commits: readonly Commit[], latest: number): Commit[] {
  const times = believableTimes(
    commits.map(({ seconds }) => seconds),
    latest,
  );
  return commits.map((commit, at) => ({ ...commit, ...times[at] }));
}

interface Reading {
  readonly settings: Settings;
  readonly corpus: Corpus;
  readonly redactions: readonly Redaction[];
  readonly ledger: Ledger;
  readonly folders: readonly TrackedFolder[];
  readonly commits: readonly Commit[];
  readonly store: HistoryStore;
}

/** Histories of all documents: from the store where nothing new is known, else read now. */
async function readThreads(reading: Reading): Promise<SiteHistory> {
  const { settings, corpus, redactions, ledger, folders, commits, store } = reading;
  const threads = followFiles(commits);
  const publicRoot = folders.find(({ name }) => name === 'public')?.repository.root;
  const attachments = publicRoot
    ? attachmentTimelines(
        threads.filter(({ path }) => path.startsWith('public/')),
        publicRoot,
      )
    : new Map<string, AttachmentTimeline>();
  const documents = threads.filter(({ path }) => /^content\/.*\.mdx?$/.test(path)).map(belowContent);
  const known = store.items();
  const recordOf = recordsIn(ledger);
  const keyOf = itemKeys(reading, attachments);
  const found = new Map<string, StoredItem>();
  const fresh: FileThread[] = [];
  for (const thread of documents) {
    const record = recordOf(thread);
    const isPlain = !record || isRecordedAsOne(record, thread.states[0]?.blob);
    const entry = isPlain && unchangedEntry(thread, corpus, attachments);
    const stored = known.get(thread.path);
    if (entry) found.set(thread.path, { key: '', history: sole(entry, thread, commits, record) });
    else if (stored && stored.key === keyOf(thread, stored.history)) found.set(thread.path, stored);
    else fresh.push(thread);
  }
  const read = await readItemsInParallel(
    {
      threads: fresh,
      current: currentEntries(fresh, corpus),
      records: new Map(
        fresh.flatMap((thread) => {
          const record = recordOf(thread);
          return record ? [[thread.path, record] as const] : [];
        }),
      ),
    },
    {
      commits: commits.map(({ changes: _changes, ...commit }) => commit),
      attachments,
      redactions,
      texts: proseFile(settings),
      root: folders[0]?.repository.root ?? '',
      content: settings.content,
      locale: corpus.site.locale,
    },
    settings.root,
  );
  for (const [at, thread] of fresh.entries()) {
    const history = read[at] ?? null;
    found.set(thread.path, { key: keyOf(thread, history), history });
  }
  const hidden = new Set([...found.values()].flatMap(({ history }) => history?.hiddenCommits ?? []));
  if (hidden.size > 0)
    for (const [path, { key, history }] of found)
      found.set(path, { key, history: history && withoutWordsOf(history, hidden) });
  store.writeItems(new Map([...found].filter(([, { key }]) => key !== '')), known);
  const items = documents.flatMap(({ path }) => found.get(path)?.history ?? []);
  const siteFile = threads.find(({ path }) => path === 'content/site.yaml');
  const boards = siteFile ? await formerBoards(folders[0]?.repository.root ?? '', siteFile) : [];
  const shared = sharedFiles(items, corpus, attachments);
  return {
    missing: null,
    ...(shared.length > 0 ? { shared } : {}),
    items: [...items, ...forgottenItems(items, ledger, corpus.site.locale)],
    boards,
    ledgerFiles: ledgerFiles(threads),
  };
}

/** Entries of files whose last known state is what stands in the content folder. */
function currentEntries(threads: readonly FileThread[], corpus: Corpus): Map<string, Entry> {
  return new Map(
    threads.flatMap(({ path, states }): [string, Entry][] => {
      const entry = states.at(-1)?.blob === null ? undefined : corpus.byPath.get(path.replace(/\.mdx?$/, ''));
      return entry ? [[path, entry]] : [];
    }),
  );
}

const belowContent = (thread: FileThread): FileThread => {
  const cut = (path: string) => path.slice('content/'.length);
  return {
    path: cut(thread.path),
    former: thread.former.map(cut),
    states: thread.states.map((state) => ({ ...state, path: cut(state.path) })),
  };
};

/** Gives the digest of everything that the history of a document is made from; `history` is what it gave. */
function itemKeys(
  { settings, corpus, redactions, ledger, commits }: Reading,
  attachments: ReadonlyMap<string, AttachmentTimeline>,
): (thread: FileThread, history: ItemHistory | null) => string {
  const name = (at: number) => [commits[at]?.id, commits[at]?.seconds, commits[at]?.bound];
  const common = digest(
    JSON.stringify([
      codeVersion(settings.root, rooms),
      corpus.site.locale,
      showsMessages(corpus.site),
      redactions,
    ]),
  );
  const recordOf = recordsIn(ledger);
  return (thread, history) => {
    const { path, states } = thread;
    const files = new Set(history?.revisions.flatMap((revision) => Object.keys(revision.files)));
    const timelines = [...files].map((file) =>
      (attachments.get(file) ?? []).map(({ at, state }) => [name(at), state]),
    );
    const own = states.map((state) => [name(state.at), state.path, state.blob]);
    return digest(JSON.stringify([common, path, own, timelines, recordOf(thread)]));
  };
}
