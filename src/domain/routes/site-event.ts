import type { ActType } from '../revisions/acts.ts';
import type { TimeBound } from '../revisions/commit-times.ts';

/** Something that was done with an item of the site. */
export interface SiteEvent {
  readonly seconds: number;
  /** A wrong clock dated it: it was not before, or not after. */
  readonly bound?: TimeBound;
  /** ISO date and its month. */
  readonly date: string;
  /** The day as a reader sees it. */
  readonly when: string;
  readonly month: string;
  readonly type: ActType;
  /** Null of what is hidden or lost: nothing is told of it. */
  readonly substantive: boolean | null;
  readonly title: string;
  /**
   * Collection and id now, and what tells this act from all others of the item, whatever becomes of it: `revised-3`.
   */
  readonly item: string;
  readonly key: string;
  readonly href: string;
  readonly note: string;
  readonly sentence: string;
  /** What readers of lists and feeds are told: the words of the editor, else the sentence. */
  readonly said: string;
}
