import { longParagraphs } from './long-paragraphs.ts';
import type { Mentions } from './mentions.ts';
import { selvesIn, speakersIn } from './speakers.ts';
import { titledIn } from './titled-names.ts';

/** What is needed to read a text for what only other files can confirm. */
interface Reading {
  /** The text as it was typed, without what is no text (`proseOf`). */
  readonly prose: string;
  readonly isChinese: boolean;
  readonly isReport: boolean;
  /** The beginning of a person's name; null where the country writes none that can be told. */
  readonly family: RegExp | null;
  readonly digest: (text: string) => string;
}

/** What a text says that only other files can confirm; null for nothing. */
export function findMentions({ prose, isChinese, isReport, family, digest }: Reading): Mentions | null {
  const mentions: Mentions = {
    bodies: isChinese ? speakersIn(prose) : [],
    selves: isChinese ? selvesIn(prose) : [],
    titled: isChinese ? titledIn(prose, family) : [],
    paragraphs: isReport ? longParagraphs(prose, digest) : [],
  };
  return Object.values(mentions).some((found) => found.length > 0) ? mentions : null;
}
