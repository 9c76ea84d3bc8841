import type { Wish } from './question-words.ts';

/** What an item answers at a glance, from its typed data; it is loaded with the beginning of its text. */
export interface Answer {
  readonly facts: readonly AnswerFact[];
  /** Numbers of the item's year. */
  readonly figures: readonly AnswerFigure[];
}

/** Where, when, by which phone … */
export interface AnswerFact {
  /** What somebody wants to know for whom this fact stands first; null for what is good to know beside it. */
  readonly wish: Wish | null;
  readonly label: string;
  readonly text: string;
  /** `tel:…`, or an address of the site without its base. */
  readonly href?: string;
}

/** A number, with what it counts. */
export interface AnswerFigure {
  /** The same for every year. */
  readonly key: string;
  readonly label: string;
  /** The number with its unit, as pages write it. */
  readonly text: string;
}
