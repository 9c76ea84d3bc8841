import type { Corpus } from '../../domain/corpus.ts';
import { type AttachmentTimeline, buildHistory } from '../../domain/revisions/build-history.ts';
import type { Commit } from '../../domain/revisions/commit.ts';
import type { ItemHistory, SiteHistory } from '../../domain/revisions/history.ts';
import { onlyRevision, unchangedEntry } from '../../domain/revisions/only-revision.ts';
import { redact } from '../../domain/revisions/redact.ts';
import { type FileThread, followFiles } from '../../domain/revisions/threads.ts';
import type { Redaction } from '../../domain/schema/redactions.ts';
import { codeVersion } from '../code-version.ts';
import { findRepository } from '../git/repository.ts';
import { blobSizes } from '../git/sizes.ts';
import { openProseStore } from '../prose-store.ts';
import type { Settings } from '../settings.ts';
import { withChanges } from './compare-revisions.ts';
import { readCommits, type TrackedFolder } from './read-commits.ts';
import { openVersionStore, type VersionStore, versionFile } from './version-store.ts';
import { storeVersions, type VersionReading, versionKey, type WantedVersion } from './versions.ts';

const rooms = [
  'src/domain/document',
  'src/domain/prose',
  'src/domain/schema',
  'src/domain/revisions',
  'src/io',
];

/** Reads the history of a content folder and its public files; says why when there is none. */
export async function readHistory(
  settings: Settings,
  corpus: Corpus,
  redactions: readonly Redaction[],
): Promise<SiteHistory> {
  if (corpus.site.history === false) return { missing: 'off', items: [] };
  const repository = findRepository(settings.content);
  if (repository.state !== 'whole') return { missing: repository.state, items: [] };
  const store = openVersionStore(versionFile(settings));
  try {
    const folders: TrackedFolder[] = [{ name: 'content', repository }];
    const files = findRepository(settings.public);
    if (files.state === 'whole') folders.push({ name: 'public', repository: files });
    const reading: VersionReading = {
      root: repository.root,
      content: settings.content,
      locale: corpus.site.locale,
      code: codeVersion(settings.root, rooms),
      store,
      texts: textsFile(settings),
    };
    const items = await itemsOf(readSite(folders, store, corpus.today), corpus, folders, reading);
    const shown = items.map((item) => redact(item, redactions));
    const compared = withChanges(shown, store, reading.texts);
    forgetHidden(items, shown, store, reading.texts);
    return { missing: null, items: compared };
  } finally {
    store.close();
  }
}

/** Where the parsed texts of old versions are stored. */
export const textsFile = (settings: Settings): string => versionFile(settings).replace(/\.db$/, '-texts.db');

/** The commits of all repositories in order of time, what is not committed as the last one. */
function readSite(folders: readonly TrackedFolder[], store: VersionStore, today: string): Commit[] {
  const roots = [...new Set(folders.map(({ repository }) => repository.root))];
  const histories = roots.map((root) =>
    readCommits(
      folders.filter(({ repository }) => repository.root === root),
      store,
    ),
  );
  const [first, ...others] = histories.map(({ commits }) => commits);
  const commits = others.length === 0 ? [...(first ?? [])] : inOrderOfTime([first ?? [], ...others]);
  const uncommitted = histories.flatMap((history) => history.uncommitted);
  const now = Math.max(Date.parse(`${today}T00:00:00Z`) / 1000, commits.at(-1)?.seconds ?? 0);
  if (uncommitted.length > 0) commits.push({ id: '', seconds: now, subject: '', changes: uncommitted });
  return commits;
}

const inOrderOfTime = (lists: readonly (readonly Commit[])[]): Commit[] =>
  lists.flat().sort((left, right) => left.seconds - right.seconds);

const below = (path: string, folder: string) => path.slice(folder.length + 1);

async function itemsOf(
  commits: readonly Commit[],
  corpus: Corpus,
  folders: readonly TrackedFolder[],
  reading: VersionReading,
): Promise<ItemHistory[]> {
  const threads = followFiles(commits);
  const documents = threads.filter(({ path }) => /^content\/.*\.mdx?$/.test(path));
  const attachments = attachmentTimelines(threads, folders);
  const unchanged = (thread: FileThread) => unchangedEntry(thread, corpus, attachments);
  await storeVersions(documents.filter((thread) => !unchanged(thread)).flatMap(statesOf), reading);
  return documents.flatMap((thread) => {
    const entry = unchanged(thread);
    if (entry) return onlyRevision(entry, thread, commits);
    const history = buildHistory(thread, {
      commits,
      facts: (path, blob) => reading.store.facts(versionKey({ path: below(path, 'content'), blob }, reading)),
      attachments: (file) => attachments.get(file) ?? [],
    });
    return history ?? [];
  });
}

const statesOf = ({ states }: FileThread): WantedVersion[] =>
  states.flatMap(({ path, blob }) => (blob === null ? [] : [{ path: below(path, 'content'), blob }]));

/** The states of every public file by its address, with sizes. */
function attachmentTimelines(
  threads: readonly FileThread[],
  folders: readonly TrackedFolder[],
): Map<string, AttachmentTimeline> {
  const files = threads.filter(({ path }) => path.startsWith('public/'));
  const root = folders.find(({ name }) => name === 'public')?.repository.root;
  if (!root) return new Map();
  const blobs = files.flatMap(({ states }) => states.flatMap(({ blob }) => blob ?? []));
  const sizes = blobSizes(root, [...new Set(blobs)]);
  const timelines = new Map<string, { at: number; state: AttachmentTimeline[number]['state'] }[]>();
  const add = (path: string, at: number, blob: string | null) => {
    const address = path.slice('public'.length);
    const state = blob === null ? null : { blob, size: sizes.get(blob) ?? 0 };
    timelines.set(address, [...(timelines.get(address) ?? []), { at, state }]);
  };
  for (const { states } of files)
    for (const [index, { path, at, blob }] of states.entries()) {
      const previous = states[index - 1]?.path;
      if (previous !== undefined && previous !== path) add(previous, at, null);
      add(path, at, blob);
    }
  for (const timeline of timelines.values()) timeline.sort((left, right) => left.at - right.at);
  return timelines;
}

/** What is hidden leaves the private stores too: every version that held the same as a redacted one, and its text. */
function forgetHidden(
  items: readonly ItemHistory[],
  shown: readonly ItemHistory[],
  store: VersionStore,
  textFile: string,
): void {
  const hidden = items.flatMap(({ revisions }, at) =>
    revisions.filter((_revision, index) => shown[at]?.revisions[index]?.redacted),
  );
  if (hidden.length === 0) return;
  const texts = openProseStore(textFile);
  texts.remove(store.removeLike(hidden.map(({ version }) => version)));
  texts.close();
}
