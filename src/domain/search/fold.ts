import { withoutRadicals } from './radicals.ts';

/**
 * Takes a character in the form in which it is compared, and the stretch of the text that it stands for (UTF-16
 * offsets). They come by the million, so none is made into an object.
 */
type CharTaker = (char: string, start: number, end: number) => void;

/**
 * A run of characters that have no other form but a simplified one (most of a Chinese text), or a character with the
 * marks that belong to it.
 */
const clusters = /[\u4E00-\u9FFF]+(?![\p{M}\uFF9E\uFF9F])|\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;
/** Letters that our tokens use as signs, and characters that nobody sees (soft hyphens, zero-width spaces). */
const dropped = /[\u01C0-\u01C3\uA500-\uA63F]|\p{Default_Ignorable_Code_Point}/gu;
/** Accents; the voicing marks of kana make another letter and stay. */
const accents = /(?![\u3099\u309A])\p{M}/gu;
/** Signs that differ by style only: brackets of document numbers, quotation marks, dashes, dots between names. */
const styles: readonly (readonly [RegExp, string])[] = [
  [/[〔［【〖〘〚[{]/gu, '('],
  [/[〕］】〗〙〛\]}]/gu, ')'],
  [/[“”„‟«»「」『』'‘’‚‛`´]/gu, '"'],
  [/[\p{Pd}─━−]/gu, '-'],
  [/[•‧・∙⋅]/gu, '·'],
  [/[～〜]/gu, '~'],
];

/**
 * Gives the characters of a text as they are compared: compatibility forms folded (full width, ①, ㎡, radicals such as
 * ⺠), lower case, without accents (the engine compares so as well) and without what nobody sees, traditional characters
 * as simplified ones, signs in one style.
 */
export function foldChars(text: string, take: CharTaker): void {
  for (const { 0: found, index } of text.matchAll(clusters)) {
    if (isPlain(found)) {
      for (let at = 0; at < found.length; at++)
        take(plainForm(found.charCodeAt(at)), index + at, index + at + 1);
      continue;
    }
    const end = index + found.length;
    for (const char of fold(found)) take(char, index, end);
  }
}

/** Codes of the characters of such runs. */
const [firstPlain, lastPlain] = [0x4e00, 0x9fff];

/** True for a code unit that is a Chinese character by itself. */
export const isHan = (code: number): boolean => code >= firstPlain && code <= lastPlain;

const isPlain = (found: string): boolean => isHan(found.charCodeAt(found.length - 1));

/** Simplified forms of traditional characters; empty until they are loaded. */
let simplifiedForms: ReadonlyMap<string, string> = new Map();

/** Folds traditional characters to simplified ones from now on. */
export function foldTraditional(forms: ReadonlyMap<string, string>): void {
  simplifiedForms = forms;
  known.clear();
  plainForms.length = 0;
}

/** Forms of the characters of runs, by their codes; the same text each time, which is compared and looked up sooner. */
const plainForms: string[] = [];

function plainForm(code: number): string {
  const at = code - firstPlain;
  if (plainForms.length === 0)
    for (let next = firstPlain; next <= lastPlain; next++)
      plainForms.push(simplified(String.fromCharCode(next)));
  return plainForms[at] ?? '';
}

const simplified = (character: string): string => simplifiedForms.get(character) ?? character;

/** Forms seen so far: a text consists of few different characters. */
const known = new Map<string, string>();
const mostKnown = 20_000;

function fold(found: string): string {
  const stored = known.get(found);
  if (stored !== undefined) return stored;
  const form = formOf(found);
  if (known.size < mostKnown) known.set(found, form);
  return form;
}

function formOf(found: string): string {
  const folded = withoutRadicals(found)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC');
  return [...unstyled(folded.replace(dropped, ''))].map(simplified).join('');
}

const unstyled = (text: string): string =>
  styles.reduce((styled, [forms, sign]) => styled.replace(forms, () => sign), text);
