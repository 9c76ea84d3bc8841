import type { Severity } from '../finding.ts';
import { type Message, say } from '../text/message.ts';

/** A character that nobody sees, or that changes what others look like. */
export interface HiddenCharacter {
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
  /** As Unicode names it, e.g. `U+202E`. */
  readonly code: string;
  /** `error` where it can make a text look like another one, or breaks it; `notice` where it only hides. */
  readonly severity: Extract<Severity, 'error' | 'notice'>;
  readonly kind: Message;
}

interface Kind extends Pick<HiddenCharacter, 'severity' | 'kind'> {
  readonly characters: RegExp;
}

const kind = (severity: Kind['severity'], characters: RegExp, named: Message): Kind => ({
  severity,
  characters,
  kind: named,
});

/**
 * The first that fits counts. Sources: Unicode Standard Annex 9 (bidirectional text), Technical Standard 39
 * (security), core specification 23.
 */
const kinds: readonly Kind[] = [
  kind('error', /[\u202A-\u202E\u2066-\u2069]/u, say('hidden-characters.direction')),
  kind('notice', /[\u200E\u200F\u061C]/u, say('hidden-characters.directionMark')),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  kind('error', /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u, say('hidden-characters.control')),
  kind('error', /[\u{E0000}-\u{E007F}]/u, say('hidden-characters.tag')),
  kind('error', /[\u115F\u1160\u3164\uFFA0]/u, say('hidden-characters.filler')),
  kind('error', /[\uFFF9-\uFFFB\u206A-\u206F\u2028\u2029]/u, say('hidden-characters.typesetting')),
  kind('error', /\p{Noncharacter_Code_Point}|\p{Cs}/u, say('hidden-characters.noCharacter')),
  kind('notice', /\uFFFD/u, say('hidden-characters.replacement')),
  kind('notice', /[\u200B\u2060-\u2064\uFEFF\u00AD\u180E]|\u034F/u, say('hidden-characters.zeroWidth')),
  kind('notice', /[\u200C\u200D]/u, say('hidden-characters.joiner')),
  kind('notice', /\p{Co}/u, say('hidden-characters.privateUse')),
];

const any = new RegExp(kinds.map(({ characters }) => characters.source).join('|'), 'gu');
/** Letters whose scripts need marks that join them, and pictures that are put together of several. */
const joining =
  'Arabic Syriac Mongolian Devanagari Bengali Tibetan Sinhala Tamil Telugu Kannada Malayalam Khmer Myanmar';
const scripts = joining.split(' ').map((name) => `\\p{Script=${name}}`);
const joined = new RegExp(
  `(?:[${scripts.join('')}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]|\\uFE0F)$`,
  'u',
);

/**
 * Units of UTF-16 by which such a character may begin; hardly a text has one, and to look for them is ten times as
 * fast.
 */
const firstUnits = [
  // Control characters.
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F',
  // Characters without width, marks of direction, fillers.
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u180E\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0',
  // Halves of pairs, private use, what is no character, characters for typesetting.
  '\\uD800-\\uF8FF\\uFDD0-\\uFDEF\\uFFF0-\\uFFFF',
];
const perhaps = new RegExp(`[${firstUnits.join('')}]`);

/** All such characters of a text, in order; those that a script needs where they stand are left out. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  if (!perhaps.test(text)) return found;
  for (const { 0: character, index } of text.matchAll(any)) {
    if (/[\u200C\u200D]/u.test(character) && joined.test(text.slice(Math.max(0, index - 2), index))) continue;
    const fits = kinds.find(({ characters }) => characters.test(character));
    if (fits) found.push({ index, code: codeOf(character), severity: fits.severity, kind: fits.kind });
  }
  return found;
}

/** A character as Unicode names it. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
