import type { AmendmentAction, AmendmentObstacle } from '../schema/amendment.ts';

/** What a decision says of one article of another document. */
export interface Instruction {
  /** Path of the document that says so, and its place among what that says. */
  readonly by: string;
  readonly index: number;
  readonly action: AmendmentAction;
  /** The article as it is called before; of one that is put in, the one that it stands behind. */
  readonly article: string;
  /** What it is called from now on. */
  readonly as?: string | undefined;
  /** What it says before, word for word. */
  readonly was?: string | undefined;
  /** What it says from now on. */
  readonly text?: string | undefined;
}

/** Why an instruction is not followed; `found` are words that show it. */
export interface Hindrance {
  readonly obstacle: AmendmentObstacle;
  readonly found?: string;
}
