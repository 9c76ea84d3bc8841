import type { AmendmentAction } from '../../schema/amendment.ts';

/** Words about texts that others amend, in one language. */
export type AmendedLabels = Readonly<
  Record<
    | 'omitted'
    | 'textInForce'
    | 'textComing'
    | 'textThen'
    | 'textFirst'
    | 'textSince'
    | 'textNow'
    | 'textChanged'
    | 'texts'
    | 'textNotYet'
    | 'textIsNow'
    | 'textPast'
    | 'toTextInForce'
    | 'stateTitle'
    | 'amendments'
    | 'wordsBefore'
    | 'wordsAfter'
    | 'wordsSince'
    | 'wordsWhere',
    string
  >
> & {
  /** What is said behind an amended article: `{by}` is a link. */
  readonly amendmentMarks: Readonly<Record<AmendmentAction, string>>;
  /** What a decision does with an article, in a few words. */
  readonly decided: Readonly<Record<AmendmentAction, string>>;
};
