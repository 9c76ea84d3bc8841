import { type Edit, type Finding, positionIn } from '../finding.ts';
import { documentNumberBrackets } from './rules/document-number-brackets.ts';
import { halfWidth } from './rules/half-width.ts';
import { headingSkip } from './rules/heading-skip.ts';
import { linkText } from './rules/link-text.ts';
import { placeholder } from './rules/placeholder.ts';
import { wrongTerm } from './rules/wrong-term.ts';
import type { Mend, WordedText, WordingRule } from './wording-rule.ts';

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

/** A text from elsewhere stays as it was written there. */
const takenOver = /^(?:source|来源)\s*[:：]/mu;

/** The front matter: all lines above the first that is text. */
const headOf = ({ typed, prose }: WordedText): string => typed.slice(0, Math.max(0, prose.search(/\S/)));

/** What is typed is edited where it stands: a byte order mark counts as no column. */
function editsOf(typed: string, mends: readonly Mend[]): Edit[] {
  const lines = typed.replace(/^\uFEFF/, '').split('\n');
  const mark = typed.startsWith('\uFEFF') ? 1 : 0;
  let [line, start] = [0, mark];
  return [...mends]
    .sort((a, b) => a.index - b.index)
    .map(({ index, text }): Edit => {
      while (line < lines.length - 1 && index > start + (lines[line]?.length ?? 0))
        start += (lines[line++]?.length ?? 0) + 1;
      return { at: { line: line + 1, column: index - start + 1 }, length: 1, text };
    });
}

/** What is to be said of the wording of a file as it was typed. */
export function wordingFindings(text: WordedText, file: string): Finding[] {
  const isTaken = takenOver.test(headOf(text));
  return wordingRules.flatMap(({ id, severity, find }) =>
    [...find(text)].slice(0, most).map(
      ({ index, message, fix, mends = [] }): Finding => ({
        rule: id,
        severity,
        file,
        position: positionIn(text.typed, index),
        message,
        fix,
        ...(mends.length > 0 && !isTaken ? { edits: editsOf(text.typed, mends) } : {}),
      }),
    ),
  );
}
