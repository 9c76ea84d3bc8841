import type { ViewContext } from '../context.ts';
import type { Fact, NoticeView, Panel } from '../types.ts';

/** What the page of an item of one collection shows beside what all items show. */
export interface ItemView<E> {
  panels(context: ViewContext, entry: E): Panel[];
  /** Rows of the head table: behind the publisher, and behind the dates. */
  readonly head?: {
    afterPublisher(context: ViewContext, entry: E): Fact[];
    afterDates(context: ViewContext, entry: E): Fact[];
  };
  notices?(context: ViewContext, entry: E): NoticeView[];
  /** What stands above the title, of the kind of the item in words. */
  overline?(kind: string, entry: E): string;
  /** The group in which the item stands where its whole collection is listed, if that is not its kind. */
  groupOf?(context: ViewContext, entry: E): string;
  /** What stands above the list of its whole collection. */
  overview?(context: ViewContext): Panel[];
  /** Groups with a lower rank come first. */
  rankOf?(entry: E): number;
  /** Within a group, those with a lower place come first, then by title. */
  placeOf?(entry: E): number;
}
