import { comparable } from './comparable.ts';

/** Sounds of characters: their syllables without tones, and for each the characters that may sound so. */
export type SoundTable = Readonly<Record<string, string>>;
export const soundTableFile = 'search-data/sounds.json';

/** Gives the sounds of a character, as people from anywhere may say them. */
export type SoundsOf = (character: string) => ReadonlySet<string>;

/** Reads a table. */
export function soundsIn(table: SoundTable): SoundsOf {
  const sounds = new Map<string, Set<string>>();
  for (const [syllable, characters] of Object.entries(table))
    for (const character of characters) {
      const known = sounds.get(character) ?? new Set();
      sounds.set(character, known.add(plainly(syllable)));
    }
  const none: ReadonlySet<string> = new Set();
  return (character) => sounds.get(character) ?? none;
}

/** In the south zh and z, in and ing are often one. */
const plainly = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[aei])ng$/, 'n');

/** Shorter words are slips of too many others, longer ones are no words; of more words the rest is not looked at. */
const [shortest, longest, mostWords, mostSuggestions] = [2, 12, 5_000, 3];

/**
 * Words that a question that finds nothing may mean: it with one wrong character, or with characters that sound the
 * same. `known` are titles and other names; of a longer one the part that is meant is given. Best first.
 */
export function slipsOf(question: string, known: readonly string[], soundsOf: SoundsOf): string[] {
  const asked = [...comparable(question)];
  if (asked.length < shortest || asked.length > longest) return [];
  const found = new Map<string, number>();
  const add = (text: string, cost: number) => {
    const before = found.get(text);
    if (before === undefined || cost < before) found.set(text, cost);
  };
  for (const word of known.slice(0, mostWords)) {
    const characters = [...comparable(word)];
    const length = Math.min(characters.length, asked.length);
    if (length < shortest) continue;
    // The question is a part of a title; or a name is a part of the question.
    const [inner, outer] = characters.length < asked.length ? [characters, asked] : [asked, characters];
    for (let at = 0; at + length <= outer.length; at++) {
      const cost = costOf(inner, outer, at, soundsOf);
      if (cost === null) continue;
      if (outer === characters) add(outer.slice(at, at + length).join(''), cost);
      else add([...asked.slice(0, at), ...characters, ...asked.slice(at + length)].join(''), cost + 1);
    }
  }
  return [...found]
    .sort(([a, one], [b, other]) => one - other || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, mostSuggestions)
    .map(([text]) => text);
}

/** How far a text is from what stands at a place of another; null when they are the same, or too far. */
function costOf(
  one: readonly string[],
  other: readonly string[],
  start: number,
  soundsOf: SoundsOf,
): number | null {
  let [differ, unlike] = [0, 0];
  for (const [at, character] of one.entries()) {
    const meant = other[start + at] ?? '';
    if (character === meant) continue;
    differ++;
    if (!sameSound(soundsOf(character), soundsOf(meant)) && ++unlike > 1) return null;
  }
  if (differ === 0) return null;
  // A wrong stroke makes any character another one: enough others must be right.
  return unlike > 0 && (one.length < 3 || differ > 1) ? null : differ + unlike * 4;
}

function sameSound(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const sound of one) if (other.has(sound)) return true;
  return false;
}
