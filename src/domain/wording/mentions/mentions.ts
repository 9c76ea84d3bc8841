import type { Position } from '../../finding.ts';

/** A body by the name that the text gives it: `东坪镇`, `望溪村`. */
export interface NamedBody {
  /** Without what stands above it and without 人民政府. */
  readonly name: string;
  readonly position: Position;
  /** How the text shows that this body speaks. */
  readonly as: 'signature' | 'subject' | 'heading' | 'opening';
  /** The text also names its government, so that the name is no other word. */
  readonly isFull: boolean;
}

/** 我镇, 本乡: what the speaker of the text is. */
export interface NamedSelf {
  readonly said: string;
  /** 镇, 乡 or 街道. */
  readonly unit: string;
  readonly position: Position;
}

/** A post before something that may be a name: 副镇长王五主持. */
export interface TitledName {
  readonly post: string;
  /** The two to four characters behind it. */
  readonly after: string;
  /** The name where it is plain where it ends and its family name begins no other word; else null. */
  readonly exact: string | null;
  /** The sentence before the post. */
  readonly before: string;
  readonly position: Position;
}

/** A long paragraph of a report. */
export interface LongParagraph {
  /** Of the paragraph without spaces and marks of form. */
  readonly digest: string;
  /** Its first characters. */
  readonly start: string;
  readonly line: number;
}

/** What a text says that only other files can confirm: told while it is read, so that it is read once. */
export interface Mentions {
  readonly bodies: readonly NamedBody[];
  readonly selves: readonly NamedSelf[];
  readonly titled: readonly TitledName[];
  readonly paragraphs: readonly LongParagraph[];
}
