import { comparable, joined } from './comparable.ts';
import { unitsOf } from './units.ts';

/** Words that are taken for each other. */
export interface Thesaurus {
  /**
   * A text with the longest word in it that has synonyms written as each of them (`低保标准` is `最低生活保障标准`); none where no
   * word has any.
   */
  othersOf(text: string): readonly string[];
}

/** A site without synonyms. */
export const noSynonyms: Thesaurus = { othersOf: () => [] };

/** Of more synonyms the rest is not looked up. */
const mostOthers = 8;

/** Reads groups of words; a word belongs to the first group in which it stands. */
export function thesaurusOf(groups: readonly (readonly string[])[]): Thesaurus {
  const known = new Map<string, readonly string[]>();
  for (const words of groups)
    for (const word of words) {
      const name = comparable(word);
      if (name !== '' && !known.has(name)) known.set(name, words);
    }
  const longest = Math.max(0, ...[...known.keys()].map((name) => [...name].length));
  return {
    othersOf(text) {
      const units = unitsOf(text);
      for (let length = Math.min(longest, units.length); length > 0; length--)
        for (let at = 0; at + length <= units.length; at++) {
          const name = joined(units.slice(at, at + length));
          const others = known.get(name)?.filter((word) => comparable(word) !== name) ?? [];
          if (others.length === 0) continue;
          const [before, after] = [text.slice(0, units[at]?.start), text.slice(units[at + length - 1]?.end)];
          return others.slice(0, mostOthers).map((word) => before + word + after);
        }
      return [];
    },
  };
}
