import type { AskedUnit, Phrase } from './asked.ts';
import { stemOf } from './stem.ts';
import type { Unit } from './units.ts';

/**
 * Letters that occur in no document (U+01C0 to U+01C3; folding drops them) and that the engine keeps: a word among
 * characters, what parts two units, the end of a token (without it one token would be the beginning of another, and
 * the engine searches by prefix).
 */
const word = '\u01C0';
const gap = '\u01C1';
const end = '\u01C2';
/**
 * Signs are written as letters of the Vai script, for the engine drops signs; one letter stands for all that are
 * rare.
 */
const signs = [...'()"-,.:;!?/、。·%+*=<>…~&#@_|^$¥℃°×÷※→№§'];
const firstLetter = 0xa500;
const letterOfSign = new Map(
  signs.map((sign, index) => [sign, String.fromCharCode(firstLetter + index + 1)] as const),
);
/** Length of the runs by which phrases are found. */
const run = 3;

/** A token, and how many places it stands behind the first one. */
export interface PlacedToken {
  readonly token: string;
  readonly place: number;
  /** A whole word, or a year; a run of three may begin at the same place. */
  readonly isWord?: true;
}

/** Units as letters, one for each place. */
interface Line {
  readonly letters: readonly string[];
  /** Whole words with their places. */
  readonly words: readonly (PlacedToken & { readonly text: string })[];
}

function lineOf(units: readonly AskedUnit[]): Line {
  const letters: string[] = [];
  const words: (PlacedToken & { readonly text: string })[] = [];
  for (const { type, text, parted, loose } of units) {
    if (parted) letters.push(gap);
    const token = loose === 'stem' ? stemToken(text) : engineForm(text) + end;
    if (type === 'word') words.push({ token, place: letters.length, isWord: true, text });
    letters.push(type === 'word' ? word : type === 'sign' ? letterOf(text) : engineForm(text));
  }
  return { letters, words };
}

/**
 * Units as tokens, one for each place, what parts two units among them. With `stems` words that are inflected stand by
 * their stems, as those of a phrase that asks for them do.
 */
export function placeTokens(units: readonly AskedUnit[], stems = false): string[] {
  const tokens: string[] = [];
  for (const { type, text, parted, loose } of units) {
    if (parted) tokens.push(gap);
    if (type === 'sign') tokens.push(letterOf(text));
    else if (type !== 'word') tokens.push(text);
    else {
      const stem = loose === 'stem' ? text : stems ? stemOf(text) : null;
      tokens.push(stem === null ? text : word + stem);
    }
  }
  return tokens;
}

/**
 * Tokens for an engine that finds phrases by itself: of units as `placeTokens` has them each neighbouring pair as one.
 * A pair is rare where a unit is not, so that few places are compared. What is a single unit is that unit. No pair is
 * written as a unit is: two words never touch, something stands between them.
 */
export function pairsOfTokens(tokens: readonly string[]): readonly string[] {
  if (tokens.length < 2) return tokens;
  const pairs: string[] = [];
  for (let at = 1; at < tokens.length; at++) pairs.push(`${tokens[at - 1]}${tokens[at]}`);
  return pairs;
}

/** Token of all inflected forms of a word. */
const stemToken = (stem: string): string => word + stem + end;

const letterOf = (sign: string): string => letterOfSign.get(sign) ?? String.fromCharCode(firstLetter);

/** The engine compares Korean syllables by their parts. */
const engineForm = (text: string): string => (/[\uAC00-\uD7A3]/.test(text) ? text.normalize('NFD') : text);

/** True for letters that say what stands there; of a word another token tells. */
const tells = (letter: string | undefined): boolean => letter !== word && letter !== gap;

/**
 * Takes tokens with their places in the document; they come by the million, so none is made into a text before it
 * must be.
 */
export interface TokenTaker {
  /** A whole word, or a year. */
  word(token: string, place: number): void;
  /**
   * A run of one to three letters that begins at a place of a block; `start` is the place of the block in the
   * document. `everywhere` is true for runs that are kept with every place (runs of three, pairs of a word and a
   * character); of the others the first place in title and headings and the first in the text are enough.
   */
  run(letters: readonly string[], place: number, length: number, everywhere: boolean, start: number): void;
}

/** A run of letters as a token. */
export const runToken = (letters: readonly string[], place: number, length: number): string =>
  letters.slice(place, place + length).join('') + end;

/** Digits of a year; any of its runs of three stands in nearly every document. */
const year = 4;
const isDigit = (letter: string | undefined): boolean =>
  letter !== undefined && letter >= '0' && letter <= '9';

/** The token of the year that begins at a place, such as `2024`, also within a longer number; null for none. */
function yearAt(letters: readonly string[], place: number): string | null {
  const century = `${letters[place]}${letters[place + 1]}`;
  if (century !== '19' && century !== '20') return null;
  const isWhole = isDigit(letters[place + 2]) && isDigit(letters[place + 3]);
  return isWhole ? runToken(letters, place, year) : null;
}

/** Number of places that units take. */
export const lengthOf = (units: readonly Unit[]): number => {
  let length = units.length;
  for (const { parted } of units) if (parted) length++;
  return length;
};

/** Cuts a block into the tokens by which it is found; `start` is its place in the document. */
export function cutBlock(units: readonly Unit[], take: TokenTaker, start = 0): void {
  const { letters, words } = lineOf(units);
  for (const { token, place, text } of words) {
    take.word(token, start + place);
    const stem = stemOf(text);
    if (stem !== null) take.word(stemToken(stem), start + place);
  }
  for (let place = 0; place < letters.length; place++) {
    const [one, two, three] = [letters[place], letters[place + 1], letters[place + 2]];
    const token = yearAt(letters, place);
    if (token !== null) take.word(token, start + place);
    if (tells(one)) take.run(letters, place, 1, false, start);
    if (two === undefined) continue;
    if (tells(one) || tells(two)) take.run(letters, place, 2, one === word || two === word, start);
    if (three !== undefined && (tells(one) || tells(two) || tells(three)))
      take.run(letters, place, run, true, start);
  }
}

/**
 * The fewest tokens that prove a phrase: a text holds it exactly when they stand in it at these places. A phrase of
 * one or two characters is one token; a longer one is covered by runs of three.
 */
export function phraseTokens(phrase: Phrase): PlacedToken[] {
  const { letters, words } = lineOf(phrase);
  const [one, two] = letters;
  if (letters.length === 1) return words.length > 0 ? [...words] : [{ token: one + end, place: 0 }];
  if (letters.length === 2)
    return tells(one) || tells(two) ? [{ token: `${one}${two}${end}`, place: 0 }, ...words] : [...words];
  const tokens: PlacedToken[] = [...words];
  for (let at = 0; at < letters.length; at++) {
    if (!tells(letters[at])) continue;
    const token = yearAt(letters, at);
    if (token !== null) {
      tokens.push({ token, place: at, isWord: true });
      // The runs behind it are those of a phrase without years: none that is longer to load takes the place of another.
      at += (at + year < letters.length ? run : year) - 1;
      continue;
    }
    const place = Math.min(at, letters.length - run);
    tokens.push({ token: letters.slice(place, place + run).join('') + end, place });
    at = place + run - 1;
  }
  return tokens;
}

/** Letters that stand for a name, out of the common Chinese characters: of 10^13 names two have the same. */
const [nameLetters, firstNameLetter, namesLetters] = [3, 0x4e00, 0x5200];

/** Short token of a name as a whole; no other token begins with the end of one. */
export function nameToken(units: readonly Unit[]): string {
  const name = units.map(({ text, parted }, at) => (parted && at > 0 ? gap : '') + text).join('');
  let letters = '';
  for (let seed = 1; seed <= nameLetters; seed++) {
    let hash = Math.imul(seed, 0x9e3779b1);
    for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
    letters += String.fromCharCode(firstNameLetter + (((hash ^ (hash >>> 15)) >>> 0) % namesLetters));
  }
  return end + letters + end;
}

const latin = '\u01C3';

/**
 * Token of the sound of a name. It ends as words do: of a question that no token begins with, the engine takes the
 * longest token that the question begins with.
 */
export const latinToken = (letters: string): string => latin + letters + end;

/** Token by which the engine finds all sounds that begin so. */
export const soundBeginning = (letters: string): string => latin + letters;

/** Token by which the engine finds all words that begin so. */
export const beginningToken = (letters: string): string => engineForm(letters);
