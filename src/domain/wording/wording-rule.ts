import type { RuleInfo } from '../rule-info.ts';
import type { Term } from '../schema/terms.ts';
import type { Message } from '../text/message.ts';

/** A file as rules of wording read it. */
export interface WordedText {
  /** As it was typed. */
  readonly typed: string;
  /** Of the same length: what is no text (front matter, code, addresses, tags) is blank. */
  readonly prose: string;
  /** Text below `content/` is Chinese. */
  readonly isChinese: boolean;
  readonly terms: readonly Term[];
}

/** A place where the wording breaks a rule. */
export interface Slip {
  /** Offset in UTF-16 units. */
  readonly index: number;
  readonly message: Message;
  readonly fix: Message;
  /** What mends it and all others of its kind that it stands for: characters in the place of as many others. */
  readonly mends?: readonly Mend[];
}

/** A character of the text that is to be another one. */
export interface Mend {
  /** Offset in UTF-16 units. */
  readonly index: number;
  readonly text: string;
}

/** A rule about the wording of one file, whatever stands in others. */
export interface WordingRule extends RuleInfo {
  readonly needs: 'source';
  /** All slips, in order. */
  find(text: WordedText): Iterable<Slip>;
}
