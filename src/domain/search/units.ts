import { foldChars, isHan } from './fold.ts';
import { groupMarks } from './grouping.ts';

/**
 * The smallest thing that is searched: a character of a script without spaces, a digit, a sign, or a whole word of
 * letters.
 */
export interface Unit {
  readonly type: 'char' | 'digit' | 'sign' | 'word';
  /** As it is compared. */
  readonly text: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** True when something parts it from the unit before: a space between words or numbers, a tab anywhere. */
  readonly parted: boolean;
}

const scripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3007\u3005]/u;
const digits = /\p{Nd}/u;
const letters = /[\p{L}\p{M}\p{N}]/u;
const spaces = /\s/;
const separators = /[\t\u2028\u2029]/;

const typeOf = (char: string): Unit['type'] => {
  if (scripts.test(char)) return 'char';
  if (digits.test(char)) return 'digit';
  return letters.test(char) ? 'word' : 'sign';
};

/**
 * Units of a text in order. Spaces count only between words and numbers (`open data`, `2020 2021`): beside a Chinese
 * character or a sign they are a matter of typesetting. What only groups the digits of a number (`1,234`, `12 345`)
 * is no unit: the number is the same without.
 */
export const unitsOf = (text: string): Unit[] => unitsWithout(text, groupMarks(text));

/** Units of a text in which what looks like one number in groups is a list. */
export const unitsOfList = (text: string): Unit[] => unitsWithout(text, new Set());

function unitsWithout(text: string, marks: ReadonlySet<number>): Unit[] {
  const units: Unit[] = [];
  let last: Unit | undefined;
  let [space, tab] = [false, false];
  const put = (unit: Unit) => {
    last = unit;
    units.push(unit);
  };
  foldChars(text, (char, start, end) => {
    // Most characters are Chinese ones, which nothing else need be asked of.
    if (isHan(char.charCodeAt(0)))
      put({ type: 'char', text: char, start, end, parted: tab && last !== undefined });
    else if (marks.has(start)) return;
    else if (spaces.test(char)) {
      space = true;
      tab ||= separators.test(char);
      return;
    } else {
      const type = typeOf(char);
      if (last?.type === 'word' && type === 'word' && !space) {
        units.pop();
        put({ ...last, text: last.text + char, end });
      } else {
        const isParted = tab || (space && isSpaced(last?.type) && isSpaced(type));
        put({ type, text: char, start, end, parted: last !== undefined && isParted });
      }
    }
    [space, tab] = [false, false];
  });
  return units;
}

const isSpaced = (type: Unit['type'] | undefined): boolean => type === 'word' || type === 'digit';

/** True when a text holds anything but signs. */
export const isSearchable = (units: readonly Unit[]): boolean => units.some(({ type }) => type !== 'sign');
