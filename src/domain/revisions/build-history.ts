import type { Commit } from './commit.ts';
import type { AttachmentState } from './compare/compare.ts';
import type { Absence, ItemHistory, Move, Revision } from './history.ts';
import type { FileThread } from './threads.ts';

/** What the history needs to know of one state of a document. */
export interface VersionFacts {
  /** Collection and id that its path gave it. */
  readonly item: string;
  readonly title: string;
  /** Year under which it was filed. */
  readonly year: string | null;
  readonly draft: boolean;
  /** Day and reason of its withdrawal. */
  readonly withdrawn: { readonly date: string; readonly reason: string } | null;
  readonly notes: readonly { readonly date: string; readonly note: string }[];
  readonly fingerprint: string;
  /** Paths under `public/` that it links to. */
  readonly files: readonly string[];
}

/** The states of a file under `public/`, oldest first. */
export type AttachmentTimeline = readonly { readonly at: number; readonly state: AttachmentState }[];

/** What histories are made from. */
export interface HistorySource {
  readonly commits: readonly Omit<Commit, 'changes'>[];
  /** Facts of a state by its path and blob; null for one that no build can have published. */
  facts(path: string, blob: string): VersionFacts | null;
  attachments(file: string): AttachmentTimeline;
}

/** A state of the item between two commits. */
interface Moment {
  readonly at: number;
  /** Path below the content folder, and contents; empty when the file is gone. */
  readonly path: string;
  readonly blob: string;
  readonly facts: VersionFacts | null;
}

/**
 * The revisions of one file: states in which something public differs from the one before; null when it never was
 * public.
 */
export function buildHistory(thread: FileThread, source: HistorySource): ItemHistory | null {
  const revisions: Revision[] = [];
  const absences: Absence[] = [];
  const moves: Move[] = [];
  let shown = null as { readonly facts: VersionFacts; readonly mark: string } | null;
  // What stood there before the last revision: notes that come later, while it stands, are still of it.
  let replaced: VersionFacts | null = null;
  // Where it stood last while it was public: a change of address alone is no revision.
  let item = '';
  for (const moment of momentsOf(thread, source)) {
    const { at, facts } = moment;
    const commit = source.commits[at];
    if (!commit) continue;
    const place = {
      commit: commit.id === '' ? null : commit.id,
      seconds: commit.seconds,
      ...(commit.bound ? { bound: commit.bound } : {}),
    };
    // While errors stood in it what was published before stayed.
    if (!facts && moment.blob !== '') continue;
    if (!facts || facts.draft) {
      if (shown) absences.push({ after: revisions.length, ...place, note: commit.subject });
      shown = null;
      continue;
    }
    if (shown && shown.facts.item !== facts.item)
      moves.push({
        after: revisions.length,
        ...place,
        note: commit.subject,
        from: shown.facts.item,
        to: facts.item,
      });
    item = facts.item;
    const files = filesAt(facts, at, source);
    const mark =
      facts.fingerprint + JSON.stringify(Object.entries(files).map(([path, file]) => [path, file?.blob]));
    const last = revisions.at(-1);
    if (last && shown?.mark === mark) {
      revisions[revisions.length - 1] = { ...last, ...wordsOf(facts, replaced, last.note) };
      shown = { facts, mark };
      continue;
    }
    replaced = shown?.facts ?? null;
    revisions.push({
      n: revisions.length + 1,
      ...place,
      ...wordsOf(facts, replaced, commit.subject),
      item: facts.item,
      title: facts.title,
      year: facts.year,
      path: moment.path,
      blob: moment.blob,
      withdrawn: facts.withdrawn?.reason ?? null,
      files,
      change: null,
      redacted: null,
    });
    shown = { facts, mark };
  }
  if (revisions.length === 0) return null;
  const addresses = [...revisions.map((revision) => revision.item), ...moves.map(({ from }) => from)];
  const former = [...new Set(addresses)].filter((old) => old !== item);
  return { item, former, revisions, absences, moves };
}

/** The states of the document, and every commit in which one of its attachments changed. */
function momentsOf(thread: FileThread, source: HistorySource): Moment[] {
  const own = thread.states.map(
    ({ at, path, blob }): Moment => ({
      at,
      path,
      blob: blob ?? '',
      facts: blob === null ? null : source.facts(path, blob),
    }),
  );
  const files = new Set(own.flatMap(({ facts }) => facts?.files ?? []));
  const stops = new Set([...files].flatMap((file) => source.attachments(file).map(({ at }) => at)));
  for (const { at } of own) stops.delete(at);
  const later = [...stops].flatMap((at): Moment[] => {
    const state = own.findLast((moment) => moment.at < at);
    return state ? [{ ...state, at }] : [];
  });
  return [...own, ...later].sort((left, right) => left.at - right.at);
}

function filesAt({ files }: VersionFacts, at: number, source: HistorySource): Revision['files'] {
  return Object.fromEntries(
    files.map((path) => [path, source.attachments(path).findLast((entry) => entry.at <= at)?.state ?? null]),
  );
}

/**
 * What the editor wrote of the change, and its day: the notes that came with it or while it stood; else `otherwise`.
 */
function wordsOf(
  facts: VersionFacts,
  before: VersionFacts | null,
  otherwise: string,
): Pick<Revision, 'note' | 'stated'> {
  const known = new Set(before?.notes.map(({ date, note }) => date + note));
  const fresh = before ? facts.notes.filter(({ date, note }) => !known.has(date + note)) : [];
  const withdrawn = before?.withdrawn ? null : (facts.withdrawn?.date ?? null);
  return {
    note: fresh.length > 0 ? fresh.map(({ note }) => note).join('；') : otherwise,
    stated:
      fresh
        .map(({ date }) => date)
        .sort()
        .at(-1) ||
      withdrawn ||
      null,
  };
}
