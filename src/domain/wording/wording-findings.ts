import { type Finding, positionIn } from '../finding.ts';
import { documentNumberBrackets } from './rules/document-number-brackets.ts';
import { halfWidth } from './rules/half-width.ts';
import { headingSkip } from './rules/heading-skip.ts';
import { linkText } from './rules/link-text.ts';
import { placeholder } from './rules/placeholder.ts';
import { wrongTerm } from './rules/wrong-term.ts';
import type { WordedText, WordingRule } from './wording-rule.ts';

/** Rules about the wording of one file. */
export const wordingRules: readonly WordingRule[] = [
  documentNumberBrackets,
  halfWidth,
  headingSkip,
  linkText,
  placeholder,
  wrongTerm,
];

/** So many places of one rule are named of a file. */
const most = 5;

/** What is to be said of the wording of a file as it was typed. */
export function wordingFindings(text: WordedText, file: string): Finding[] {
  return wordingRules.flatMap(({ id, severity, find }) =>
    [...find(text)].slice(0, most).map(
      ({ index, message, fix }): Finding => ({
        rule: id,
        severity,
        file,
        position: positionIn(text.typed, index),
        message,
        fix,
      }),
    ),
  );
}
