import type { Statement } from '../manifest/statement.ts';
import type { TimeBound } from './commit-times.ts';
import type { AttachmentState } from './compare/compare.ts';
import type { ChangeSummary } from './compare/summary.ts';

/** One published state of an item. */
export interface Revision {
  /** Counted from 1, hidden ones included. */
  readonly n: number;
  /** Commit that brought it; null for a change that is not committed yet. */
  readonly commit: string | null;
  /** Seconds since 1970 at which it was committed. */
  readonly seconds: number;
  /** The time is not known better than that it was not before, or not after, this. */
  readonly bound?: TimeBound;
  /**
   * What was said of it: the public notes of the change; else, where the site wants it, the first line of the commit
   * message.
   */
  readonly note: string;
  /** The day that the editor wrote for this change: of its public notes, else of the withdrawal; null without one. */
  readonly stated: string | null;
  /** Collection and id at that time. */
  readonly item: string;
  readonly title: string;
  /** Year under which it was filed, null without one. */
  readonly year: string | null;
  /** Path below the content folder, and git's name of the contents (of what is not committed, a digest). */
  readonly path: string;
  readonly blob: string;
  /** Why it stands under a notice of withdrawal; null when it does not. */
  readonly withdrawn: string | null;
  /** Attachments that it links to, by path under `public/`. */
  readonly files: Readonly<Record<string, AttachmentState>>;
  /** What changed against the revision before it; null for the first, and until it is computed. */
  readonly change: ChangeSummary | null;
  /** Reason and day of a redaction; nothing else of such a revision may be shown. */
  readonly redacted: { readonly reason: string; readonly date: string } | null;
  /** The ledger knows of it, git has its text no more. */
  readonly lost?: true;
  /** Other contents that were published under this number and say the same. */
  readonly alike?: readonly string[];
}

/** A time in which the item was not public. */
export interface Absence {
  /** Number of the last revision before it. */
  readonly after: number;
  readonly seconds: number;
  readonly bound?: TimeBound;
  readonly commit: string | null;
  readonly note: string;
}

/** A change of address while the item was public. */
export interface Move {
  /** Number of the last revision before it. */
  readonly after: number;
  readonly seconds: number;
  readonly bound?: TimeBound;
  readonly commit: string | null;
  readonly note: string;
  /** Collections and ids. */
  readonly from: string;
  readonly to: string;
}

/** The whole life of an item. */
export interface ItemHistory {
  /** Collection and id now, or the last ones: `reports/2020/rule-of-law`. */
  readonly item: string;
  /** Collections and ids that it had before and that lead to it now. */
  readonly former: readonly string[];
  /** Oldest first; never empty. */
  readonly revisions: readonly Revision[];
  readonly absences: readonly Absence[];
  readonly moves: readonly Move[];
  /** Git's names of attachments of hidden revisions: what else offers them is told. */
  readonly hiddenBlobs?: readonly string[];
  /** Commits that brought hidden revisions: their words are shown nowhere. */
  readonly hiddenCommits?: readonly string[];
  /** Text that it no longer holds, by the last visible revision that held it; newest first. */
  readonly superseded?: readonly SupersededText[];
}

/** Blocks of text and values of data that stood in a revision and in none after it. */
export interface SupersededText {
  /** Number of the revision. */
  readonly n: number;
  readonly blocks: readonly string[];
}

/** Why a site has no versions. */
export type MissingHistory =
  | 'off'
  | 'no-git'
  | 'none'
  | 'refused'
  | 'empty'
  | 'shallow'
  | 'untracked'
  | 'damaged';

/** Histories of all items that are or were public. */
export interface SiteHistory {
  /** Null when the history is there. */
  readonly missing: MissingHistory | null;
  /** The folder that git refuses to read, of a repository of another user. */
  readonly refused?: string;
  readonly items: readonly ItemHistory[];
  /** Addresses of boards and sections that `site.yaml` ever named, e.g. `/guide/`. */
  readonly boards: readonly string[];
  /** Files of hidden versions that other items offer. */
  readonly shared?: readonly SharedFile[];
  /** Commits whose dates cannot be true, as git has them. */
  readonly oddDates?: readonly OddDate[];
  /** Names of all files that the ledger ever had in the repository. */
  readonly ledgerFiles?: readonly string[];
  /** What the site said of itself at each publication on record. */
  readonly publications?: readonly Statement[];
}

/** A file of a hidden version that another item offers. */
export interface SharedFile {
  /** The item of which a version is hidden. */
  readonly item: string;
  /** Path below `public/`, as the other item names it. */
  readonly path: string;
  readonly other: string;
}

/** A commit whose date cannot be true. */
export interface OddDate {
  readonly commit: string;
  /** As git has it, seconds since 1970. */
  readonly given: number;
}

/** True when the item is not public now. */
export const isGone = ({ revisions, absences }: ItemHistory): boolean =>
  absences.at(-1)?.after === revisions.at(-1)?.n;

/**
 * True when anything was done with an item since it came: only then it has pages and files of versions. Of any other
 * its page and `document.json` say all that there is to say.
 */
export const hasChanged = ({ revisions, absences, moves }: ItemHistory): boolean =>
  revisions.length > 1 ||
  absences.length + moves.length > 0 ||
  revisions.some(({ redacted }) => redacted !== null);

/** Revisions that may be shown. */
export const visible = ({ revisions }: ItemHistory): Revision[] =>
  revisions.filter(({ redacted }) => redacted === null);

/** The revision that was public at a moment (seconds since 1970); null when there was none. */
export function revisionAt({ revisions, absences }: ItemHistory, seconds: number): Revision | null {
  const last = revisions.findLast((revision) => revision.seconds <= seconds);
  if (!last) return null;
  const gone = absences.some((absence) => absence.after === last.n && absence.seconds <= seconds);
  return gone ? null : last;
}

/** A site without versions, and why. */
export const noVersions = (missing: MissingHistory): SiteHistory => ({ missing, items: [], boards: [] });
