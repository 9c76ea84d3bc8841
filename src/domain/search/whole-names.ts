import { isAsTyped } from './asked.ts';
import type { Term } from './query.ts';
import { type Unit, unitsOf } from './units.ts';

/** At most so many synonyms are looked up as whole names: each may take a file of the index. */
const mostNames = 4;

/**
 * What an item may be called that these terms mean: by title, another name, a number, or a person in it. Names in
 * Latin letters have several words.
 */
export function namesAsked(required: readonly Term[]): (readonly Unit[])[] {
  const [only, ...others] = required;
  if (!only || (others.length > 0 && !required.every(mayBePart))) return [];
  const names =
    others.length > 0
      ? [unitsOf(required.map(({ text }) => text).join(' '))]
      : [only.phrases, ...only.synonyms.map((synonym) => synonym.phrases)].flatMap(([phrase]) =>
          phrase && isAsTyped(phrase) ? [phrase] : [],
        );
  return names.slice(0, mostNames);
}

/** A word in Latin letters, or a number. */
const mayBePart = ({ text, quoted }: Term): boolean =>
  !quoted && /^[\p{Script=Latin}\p{Nd}\p{P}]+$/u.test(text);
