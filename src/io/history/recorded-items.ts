import type { Entry } from '../../domain/corpus.ts';
import { alignHistory, type Digests } from '../../domain/ledger/align.ts';
import { historiesByName } from '../../domain/ledger/compare.ts';
import { type Ledger, lostKey, type RecordedVersion } from '../../domain/ledger/ledger.ts';
import type { Commit } from '../../domain/revisions/commit.ts';
import type { ItemHistory, Revision } from '../../domain/revisions/history.ts';
import { onlyRevision } from '../../domain/revisions/only-revision.ts';
import type { FileThread } from '../../domain/revisions/threads.ts';
import type { Locale } from '../../domain/text/locale.ts';
import { say, textIn } from '../../domain/text/message.ts';
import { digest } from '../files/digest.ts';

/** What a ledger says of one document. */
export interface ItemRecord {
  readonly lines: readonly RecordedVersion[];
  /** Names that it had, by the ledger. */
  readonly former: readonly string[];
  /** Days by number on which versions were given up. */
  readonly lost: readonly (readonly [n: number, day: string])[];
}

/** Finds what a ledger says of a document under its present name and those that it had; null for nothing. */
export function recordsIn(ledger: Ledger): (thread: FileThread) => ItemRecord | null {
  if (ledger.versions.size === 0) return () => null;
  const earlier = Map.groupBy(ledger.moved.keys(), (from) => ledger.moved.get(from) ?? '');
  return ({ path, former }) => {
    const own = [path, ...former].map(nameOf);
    const moved = new Set(earlier.size > 0 ? own.flatMap((name) => earlier.get(name) ?? []) : []);
    const names = own.length + moved.size > 1 ? [...new Set([...own, ...moved])] : own;
    const [only] = names;
    const lines =
      names.length === 1
        ? (ledger.versions.get(only ?? '') ?? [])
        : names.flatMap((name) => ledger.versions.get(name) ?? []);
    if (lines.length === 0 && moved.size === 0) return null;
    return { lines, former: [...moved], lost: lostOf(lines, ledger) };
  };
}

/** A name that is no address stands in no ledger. */
const nameOf = (path: string): string => path.replace(/\.mdx?$/, '');

function lostOf(lines: readonly RecordedVersion[], { lost }: Ledger): ItemRecord['lost'] {
  if (lost.size === 0) return [];
  return lines.flatMap(({ item, n }) => {
    const day = lost.get(lostKey(item, n));
    return day ? [[n, day] as const] : [];
  });
}

/** True when a document of one version is recorded as just that. */
export const isRecordedAsOne = ({ lines, former }: ItemRecord, blob: string | null | undefined): boolean =>
  former.length === 0 && lines.every((line) => line.n === 1 && line.blob === blob);

/** A history under the numbers of the ledger; `letters` gives the digest of a state's letters where it is known. */
export function alignToRecord(
  history: ItemHistory,
  { lines, former, lost }: ItemRecord,
  letters: (path: string, blob: string) => string | null,
  locale: Locale,
): ItemHistory {
  const digests: Digests = {
    files: ({ files }) => filesDigest(files),
    text: ({ path, blob }) => letters(path, blob),
  };
  const days = new Map(lost);
  const words = { reason: textIn(lostReason, locale), day: (n: number) => days.get(n) ?? null };
  const aligned = alignHistory(history, lines, digests, words);
  const known = new Set([...aligned.former, ...former]);
  known.delete(aligned.item);
  return { ...aligned, former: [...known] };
}

const lostReason = say('recorded-items.lostReason');

/** Digest of the attachments of a revision; null for none. */
export function filesDigest(files: Revision['files']): string | null {
  const states = Object.entries(files).map(([path, file]) => [path, file?.blob ?? null]);
  return states.length === 0 ? null : digest(JSON.stringify(states.sort()), 16);
}

/** Items of which git knows nothing more: all their versions stand empty, and the item is gone. */
export function forgottenItems(items: readonly ItemHistory[], ledger: Ledger, locale: Locale): ItemHistory[] {
  const find = historiesByName(items, ledger);
  return [...ledger.versions].flatMap(([item, lines]): ItemHistory[] => {
    const first = lines[0];
    if (find(item) || ledger.moved.has(item) || !first) return [];
    const lost = lostOf(lines, ledger);
    const nothing: ItemHistory = { item, former: [], revisions: [], absences: [], moves: [] };
    const { revisions } = alignToRecord(nothing, { lines, former: [], lost }, () => null, locale);
    const last = revisions.at(-1);
    if (!last) return [];
    const day = lost.at(-1)?.[1];
    const seconds = day ? Math.max(Date.parse(day) / 1000, last.seconds) : last.seconds;
    return [{ ...nothing, revisions, absences: [{ after: last.n, seconds, commit: null, note: '' }] }];
  });
}

/** Names of all publications that were ever committed. */
export const ledgerFiles = (threads: readonly FileThread[]): string[] =>
  threads
    .flatMap(({ states }) =>
      states.flatMap(({ path }) => /^content\/ledger\/(.*)\.tsv$/.exec(path)?.[1] ?? []),
    )
    .sort();

/** The history of a document of one version, with the time that was recorded. */
export function sole(
  entry: Entry,
  thread: FileThread,
  commits: readonly Commit[],
  record: ItemRecord | null,
): ItemHistory | null {
  const history = onlyRevision(entry, thread, commits)[0] ?? null;
  return history && record ? alignToRecord(history, record, () => null, 'en') : history;
}
