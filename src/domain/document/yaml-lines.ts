import type { Message } from '../text/message.ts';

/** What is wrong with the form of YAML, and how to mend it. */
export interface YamlText {
  readonly message: Message;
  readonly fix: Message;
  /** What puts it right without a doubt. */
  readonly mend?: Mend;
}

/** A change of YAML: from so many characters behind the place that is told, so many become a text. */
export interface Mend {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

/** The same with where it stands in the YAML. */
export type Placed = YamlText & { readonly offset: number };

/** Lines without blanks at their end, with where they begin. */
export function* linesOf(yaml: string): Generator<{ readonly line: string; readonly offset: number }> {
  let offset = 0;
  for (const line of yaml.split('\n')) {
    yield { line: line.trimEnd(), offset };
    offset += line.length + 1;
  }
}

/** A key in Chinese stands where a key must: a text in several lines goes on further to the right. */
const anyKey = '[A-Za-z][\\w-]*|(?<=^(?:\\s*- +)?)\\p{Script=Han}{1,12}';
/** A line with a field, in its parts. */
export const lineForm = new RegExp(
  `^(?<before>\\s*(?:- +)?)(?<key>${anyKey})(?<colon>[ \\t]*[:：])(?<gap>[ \\t\u3000]*)(?<value>.*)$`,
  'u',
);
