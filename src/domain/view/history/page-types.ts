import type { Revision } from '../../revisions/history.ts';
import type { ArchivedFile } from '../../routes/archive.ts';
import type { PageBase } from '../page-base.ts';
import type { Badge, Fact, Value } from '../types.ts';

/** One line of a history, newest first. */
export interface RevisionView {
  readonly n: number;
  readonly title: string;
  /** ISO date (or what is known of it), and moment as RFC 3339, null where a wrong clock dated it. */
  readonly date: string;
  readonly instant: string | null;
  /** The day in words: of the first version, that this site took it in. */
  readonly when: string;
  /** The word of the act, and of a revision whether it is substantive. */
  readonly badges: readonly Badge[];
  readonly note: string;
  readonly sentence: string;
  readonly links: readonly Value[];
  /** True for a version: its line has an anchor. */
  readonly isVersion: boolean;
}

/** What the page of an item says of its versions. */
export interface VersionLine extends Value {
  /** What was said of the only version; empty for nothing, and of an item with a history. */
  readonly note: string;
}

/** All versions of an item. */
export interface HistoryPage extends PageBase {
  readonly kind: 'history';
  readonly lead: string;
  /** Path of the item. */
  readonly item: string;
  /** Path of the file that tells its versions. */
  readonly data: string;
  readonly revisions: readonly RevisionView[];
  /** Two versions or more: days can be looked up and versions compared. */
  readonly comparable: boolean;
}

/** Which stored state a page shows. */
export interface VersionRef {
  readonly n: number;
  readonly path: string;
  readonly blob: string;
  readonly files: Revision['files'];
  /** ISO date. */
  readonly date: string;
}

/** An old version in full, under a bar that says so. */
export interface VersionPage extends PageBase {
  readonly kind: 'version';
  readonly version: VersionRef;
  /** Attachments that stand elsewhere now, by the path they had. */
  readonly archived: Readonly<Record<string, ArchivedFile>>;
  readonly bar: string;
  /** Path of the item. */
  readonly item: string;
  /** When it was published, as HTTP writes dates (RFC 9110): the Memento-Datetime. */
  readonly mementoDate: string;
  readonly links: readonly Value[];
}

/** What a revision changed. */
export interface ChangesPage extends PageBase {
  readonly kind: 'changes';
  readonly before: VersionRef;
  readonly after: VersionRef;
  readonly collection: string;
  readonly lead: string;
  readonly sentence: string;
  readonly badge: Badge;
  readonly note: string;
  readonly links: readonly Value[];
}

/** An item that is not public any more. */
export interface GonePage extends PageBase {
  readonly kind: 'gone';
  readonly lead: string;
  readonly facts: readonly Fact[];
}

/** An address that leads to another one. */
export interface MovedPage extends PageBase {
  readonly kind: 'moved';
  readonly target: Value;
}
