import { plainDigits } from './plain-digits.ts';

/**
 * What may stand between two digits of one number: blanks, a hyphen, the border of two cells, the end of a line, what
 * nobody sees, the sign by which a formula joins two texts.
 */
const gap = '[\\s\\-\\u00ad\\u2010-\\u2015\\u200b-\\u200d\\u2060|"&]{0,5}';
const runs = new RegExp(`\\d+(?:${gap}\\d+)*(?:${gap}X(?![A-Za-z0-9]))?`, 'giu');

/** Digits that stand together without anything between. */
interface DigitToken {
  /** ASCII digits, and an X at the end if one stands there. */
  readonly digits: string;
  /** Offset of the first in the text. */
  readonly index: number;
  /** What stands between it and the one before; empty for the first of a run. */
  readonly gap: string;
}

/** Digits that stand together, however they are set apart. */
export interface DigitRun {
  readonly tokens: readonly DigitToken[];
  /** A letter or mask stands beside its begin or its end without a gap: that belongs to something longer. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Neighbouring tokens of a run, taken for one number. */
export interface DigitWindow {
  readonly digits: string;
  readonly index: number;
  /** How many tokens it has, and where the last begins. */
  readonly count: number;
  readonly last: number;
  /** Its tokens; few windows are asked for them. */
  tokens(): readonly DigitToken[];
  /** The tokens before and after it in the run. */
  readonly before: DigitToken | undefined;
  readonly after: DigitToken | undefined;
  /** Something without a gap at its begin or end makes it a part of something longer. */
  readonly isPart: boolean;
}

/** All runs of at least so many digits. */
export function digitRuns(text: string, least: number): DigitRun[] {
  const plain = plainDigits(text);
  const found: DigitRun[] = [];
  for (const { 0: run, index } of plain.matchAll(runs)) {
    if (run.length < least) continue;
    const tokens: DigitToken[] = [];
    let end = 0;
    for (const { 0: digits, index: at } of run.matchAll(/\d+X?|X/gi)) {
      tokens.push({ digits: digits.toUpperCase(), index: index + at, gap: run.slice(end, at) });
      end = at + digits.length;
    }
    if (tokens.reduce((sum, { digits }) => sum + digits.length, 0) < least) continue;
    found.push({
      tokens,
      opens: belongs.test(plain.charAt(index - 1)),
      closes: belongs.test(plain.charAt(index + run.length)),
    });
  }
  return found;
}

const belongs = /[A-Za-z0-9*＊]/;

/** All neighbouring tokens of a run that have so many digits together, whatever stands around them. */
export function* windowsOf(
  { tokens, opens, closes }: DigitRun,
  least: number,
  most: number,
): Generator<DigitWindow> {
  for (const [first, { index }] of tokens.entries()) {
    let digits = '';
    // Each token has a digit at least: no window is longer.
    for (const [more, token] of tokens.slice(first, first + most).entries()) {
      digits += token.digits;
      if (digits.length > most) break;
      if (digits.length < least) continue;
      const next = first + more + 1;
      yield {
        ...{ digits, index, count: more + 1, last: token.index },
        tokens: () => tokens.slice(first, next),
        before: tokens[first - 1],
        after: tokens[next],
        isPart: (first === 0 && opens) || (next === tokens.length && closes),
      };
    }
  }
}
