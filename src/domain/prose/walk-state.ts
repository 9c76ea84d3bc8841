import type { WalkContext } from './context.ts';
import type { BreakPlan } from './line-breaks.ts';
import type { NumberedList } from './list-items.ts';
import type { BlockWriter, Output } from './output.ts';
import type { TablePlan } from './table-plan.ts';

/** The walk of one document: where HTML goes, where plain text goes, what both share. */
export interface Walk {
  readonly context: WalkContext;
  readonly output: Output;
  readonly blocks: BlockWriter;
  /** Inside `pre` line breaks stay. */
  readonly verbatim: boolean;
  /** Inside a paragraph: tells of each line break, in order, whether readers see it. */
  readonly breaks?: BreakPlan | undefined;
  /** Numbers of the ordered list at work. */
  readonly numbers?: NumberedList | undefined;
  /** The table of Markdown at work. */
  readonly table?: TablePlan | undefined;
}
