import type { Finding, Position } from '../finding.ts';
import { type Message, say } from '../text/message.ts';
import type { Mend } from './context.ts';
import { proseRules } from './rules.ts';

interface Explanation {
  readonly when: RegExp;
  /** Of what the parser named. */
  readonly message: (found: string) => Message;
  readonly fix: Message;
  /** What the sign at its place has to be, where that is beyond doubt. */
  readonly mend?: (found: string) => Omit<Mend, 'offset'>;
}

const explanations: readonly Explanation[] = [
  {
    when: /character `!`/,
    message: () => say('syntax-error.comment'),
    fix: say('syntax-error.commentFix'),
  },
  {
    when: /closing tag for `(<br>)`/i,
    message: (found) => say('syntax-error.lineBreak', { found }),
    fix: say('syntax-error.lineBreakFix'),
    mend: (found) => ({ length: found.length, text: '<br />' }),
  },
  {
    when: /closing tag for `(<[\x20-\x5f\x61-\x7e]*[^\x20-\x7e][^`]*)`/,
    message: (found) => say('syntax-error.words', { found }),
    fix: say('syntax-error.wordsFix'),
    mend: () => ({ length: 1, text: '&lt;' }),
  },
  {
    when: /closing tag for `([^`]+)`/,
    message: (found) => say('syntax-error.unclosedTag', { found }),
    fix: say('syntax-error.unclosedTagFix'),
  },
  {
    when: /Unexpected closing (?:slash|tag)[^`U]*`([^`]+)`/,
    message: (found) => say('syntax-error.unopenedTag', { found }),
    fix: say('syntax-error.unopenedTagFix'),
  },
  {
    when: /`\{`|in expression|closing brace|acorn|expression/i,
    message: () => say('syntax-error.brace'),
    fix: say('syntax-error.braceFix'),
  },
  {
    when: /after `<`|before name|in name|in attribute|attribute value|`<`/i,
    message: () => say('syntax-error.lessThan'),
    fix: say('syntax-error.lessThanFix'),
  },
];

const other = {
  message: () => say('syntax-error.other'),
  fix: say('syntax-error.otherFix'),
};

/**
 * Turns the parser's error (`line:column: words`) into a finding in plain words; `place` gives where a place of the
 * parser is in the file.
 */
export function explainSyntaxError(
  error: unknown,
  file: string,
  place: (line: number, column: number) => Position,
): Finding {
  const words = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', rest = words] = /^(\d+):(\d+):\s*([\s\S]*)$/.exec(words) ?? [];
  const found = explanations.find(({ when }) => when.test(rest));
  const quoted = found?.when.exec(rest)?.[1] ?? '';
  const { message, fix, mend }: Pick<Explanation, 'message' | 'fix' | 'mend'> = found ?? other;
  const at = place(Number(line), Number(column));
  return {
    rule: proseRules.syntax.id,
    severity: 'error',
    file,
    position: at,
    message: message(quoted),
    fix,
    ...(mend ? { edits: [{ at, ...mend(quoted) }] } : {}),
  };
}
