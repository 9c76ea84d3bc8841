import { comparable, joined } from './comparable.ts';
import { unitsOf } from './units.ts';

/** Words that are taken for each other. */
export interface Thesaurus {
  /**
   * A text with the longest word in it that has synonyms written as each of them (`低保标准` is `最低生活保障标准`); none where no
   * word has any.
   */
  othersOf(text: string): readonly string[];
  /**
   * A text cut at the words in it that have synonyms: what stands before the first, the first, what stands before the
   * second, and so on. Of words that begin in the same place the longest counts.
   */
  cut(text: string): readonly string[];
}

/** A site without synonyms. */
export const noSynonyms: Thesaurus = { othersOf: () => [], cut: (text) => [text] };

/** Of more synonyms the rest is not looked up. */
const mostOthers = 8;

/** Reads groups of words; a word belongs to the first group in which it stands. */
export function thesaurusOf(groups: readonly (readonly string[])[]): Thesaurus {
  const known = new Map<string, readonly string[]>();
  for (const words of groups) {
    const names = new Set(words.map(comparable));
    if (names.size > 1) for (const name of names) if (name !== '' && !known.has(name)) known.set(name, words);
  }
  const longest = Math.max(0, ...[...known.keys()].map((name) => [...name].length));
  /** The place of the first of the longest words in a text; null without one. */
  const longestIn = (
    text: string,
  ): { readonly from: number; readonly to: number; readonly name: string } | null => {
    const units = unitsOf(text);
    for (let length = Math.min(longest, units.length); length > 0; length--)
      for (let at = 0; at + length <= units.length; at++) {
        const name = joined(units.slice(at, at + length));
        if (known.has(name))
          return { from: units[at]?.start ?? 0, to: units[at + length - 1]?.end ?? text.length, name };
      }
    return null;
  };
  const cut = (text: string): readonly string[] => {
    const units = unitsOf(text);
    const pieces: string[] = [];
    let end = 0;
    for (let at = 0; at < units.length; at++)
      for (let length = Math.min(longest, units.length - at); length > 0; length--) {
        if (!known.has(joined(units.slice(at, at + length)))) continue;
        const [from, to] = [units[at]?.start ?? 0, units[at + length - 1]?.end ?? text.length];
        pieces.push(text.slice(end, from), text.slice(from, to));
        end = to;
        at += length - 1;
        break;
      }
    return [...pieces, text.slice(end)];
  };
  return {
    cut,
    othersOf(text) {
      const found = longestIn(text);
      if (!found) return [];
      const others = known.get(found.name)?.filter((word) => comparable(word) !== found.name) ?? [];
      const [before, after] = [text.slice(0, found.from), text.slice(found.to)];
      return others.slice(0, mostOthers).map((word) => before + word + after);
    },
  };
}
