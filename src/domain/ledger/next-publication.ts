import type { Statement } from '../manifest/statement.ts';
import { type ItemHistory, isGone, type Revision, type SiteHistory } from '../revisions/history.ts';
import type { Breach } from './compare.ts';
import { type Ledger, lostKey, type Publication, type RecordedVersion } from './ledger.ts';

/** Digests that only who can read the repository has. */
export interface VersionDigests {
  files(revision: Revision): string | null;
  text(revision: Revision): string;
}

/** A version that is to be recorded, and the item under which. */
export interface NewVersion {
  readonly item: string;
  readonly revision: Revision;
}

/** Versions that a site publishes and its ledger does not know: committed ones, nothing of what is hidden. */
export function newVersions(ledger: Ledger, { items }: SiteHistory): NewVersion[] {
  return items.flatMap(({ item, revisions }) => {
    const known = new Set(ledger.versions.get(item)?.map(({ n }) => n));
    return revisions
      .filter(({ n, commit, redacted }) => !known.has(n) && commit !== null && redacted === null)
      .map((revision) => ({ item, revision }));
  });
}

/** What else a publication is recorded with. */
interface NewLine {
  readonly after: readonly string[];
  readonly accepted: readonly Breach[];
  /** ISO date. */
  readonly day: string;
  /** What the site that was built says of itself; null where nobody knows. */
  readonly statement: Statement | null;
}

/**
 * What is new in a site since its last publication; null for nothing. `accepted` are versions that are given up on
 * `day`.
 */
export function nextPublication(
  ledger: Ledger,
  site: { readonly history: SiteHistory; readonly boards: readonly string[] },
  digests: VersionDigests,
  { after, accepted, day, statement }: NewLine,
): Publication | null {
  const versions = newVersions(ledger, site.history).map(
    ({ item, revision }): RecordedVersion => ({
      item,
      n: revision.n,
      published: revision.seconds,
      commit: revision.commit ?? '',
      blob: revision.blob,
      files: digests.files(revision),
      text: digests.text(revision),
    }),
  );
  const moved = site.history.items.flatMap((history) => movesOf(history, ledger));
  const boards = site.boards.filter((board) => !ledger.boards.has(board));
  const lost = [...new Map(accepted.map(({ item, n }) => [lostKey(item, n), { item, n, day }])).values()];
  const statements = statement ? [statement] : [];
  const isNothing = [versions, moved, boards, lost, statements].every(({ length }) => length === 0);
  return isNothing ? null : { after, replaces: [], versions, moved, boards, lost, statements };
}

const movesOf = (history: ItemHistory, { moved }: Ledger): (readonly [string, string])[] =>
  isGone(history)
    ? []
    : history.former.flatMap((old) => (moved.has(old) ? [] : [[old, history.item] as const]));

/** The publication without what it tells of hidden versions; null when it tells nothing of them. */
export function blotOut(
  publication: Publication,
  name: string,
  isHidden: (item: string, n: number) => boolean,
): Publication | null {
  const isOpen = ({ item, n, blob, text }: RecordedVersion) =>
    (blob !== null || text !== null) && isHidden(item, n);
  if (!publication.versions.some(isOpen)) return null;
  return {
    ...publication,
    replaces: [...publication.replaces, name],
    versions: publication.versions.map((version) =>
      isOpen(version) ? { ...version, blob: null, text: null, files: null } : version,
    ),
  };
}
