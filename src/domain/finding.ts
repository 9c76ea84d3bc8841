import type { Message } from './text/message.ts';

/** A place in a source file; lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset (UTF-16 units) of a text stands. */
export function positionIn(text: string, index: number): Position {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}

/** A stretch of one line of a text. */
export interface Span {
  readonly at: Position;
  /** In UTF-16 units. */
  readonly length: number;
}

/** A change that mends what a finding tells without a doubt: a stretch becomes another text. */
export interface Edit extends Span {
  readonly text: string;
}

const severities = ['error', 'warning', 'notice'] as const;
/** `error` blocks publishing; `warning` should be mended; `notice` is for information. */
export type Severity = (typeof severities)[number];

/** What one check says about one place: what is wrong, and how to mend it. */
export interface Finding {
  /** Id of a rule in the registry (`domain/checks/registry.ts`). */
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the file, relative to the project, with `/`; e.g. `content/reports/2020/rule-of-law.mdx`. */
  readonly file: string;
  /** The file below `public/` that is meant, where the finding stands at an item that offers it. */
  readonly about?: string;
  /** Where in the file, or null when the file as a whole is meant. */
  readonly position: Position | null;
  readonly message: Message;
  readonly fix: Message;
  /** They mend it, all together; none where only a person can. */
  readonly edits?: readonly Edit[];
  /** They take something away: somebody is asked first. */
  readonly editsAsk?: true;
  /** A name that stands where the id of a body belongs: which one it is can be told when all files are read. */
  readonly bodyName?: { readonly name: string; readonly span: Span };
}
