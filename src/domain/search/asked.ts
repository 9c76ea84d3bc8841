import { stemOf } from './stem.ts';
import type { Unit } from './units.ts';

/** A unit of a question. */
export interface AskedUnit extends Unit {
  /** Absent where the text must say the same; else `text` is what a word must have as its stem, or must begin with. */
  readonly loose?: 'stem' | 'beginning';
}

/** Units that must follow each other. */
export type Phrase = readonly AskedUnit[];

/** Whether a unit of a text is what was asked for. */
export function meets({ type, text }: Unit, asked: AskedUnit): boolean {
  if (asked.loose === undefined) return text === asked.text;
  if (type !== 'word') return false;
  return asked.loose === 'stem' ? stemOf(text) === asked.text : text.startsWith(asked.text);
}

/** True when a text that meets a phrase says just what was typed. */
export const isAsTyped = (phrase: Phrase): boolean => phrase.every(({ loose }) => loose === undefined);

/** The phrase with its English words in any inflected form; none when it has no such word. */
export function inflected(phrase: Phrase): Phrase[] {
  const units = phrase.map((unit): AskedUnit => {
    const stem = unit.type === 'word' ? stemOf(unit.text) : null;
    return stem === null ? unit : { ...unit, text: stem, loose: 'stem' };
  });
  return isAsTyped(units) ? [] : [units];
}

/** Fewer letters begin too many words. */
const leastLetters = 3;

/** The words that begin with a phrase that is a single word; none for any other. */
export function beginning(phrase: Phrase): Phrase[] {
  const [only, ...others] = phrase;
  const isBeginning = others.length === 0 && only?.type === 'word' && only.text.length >= leastLetters;
  return isBeginning ? [[{ ...only, loose: 'beginning' }]] : [];
}
