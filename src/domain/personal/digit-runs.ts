/** What may stand between two digits of one number: blanks, a hyphen, the border of two cells, the end of a line. */
const gap = '[\\s\\-\\u2010-\\u2015|]{0,3}';
const digit = '[0-9\\uFF10-\\uFF19]';
const runs = new RegExp(`${digit}(?:${gap}${digit})*(?:${gap}[XxＸｘ])?`, 'gu');

/** Digits that stand together, however they are set apart, with the place of each. */
export interface DigitRun {
  /** ASCII digits, and an X at the end if one stands there. */
  readonly digits: string;
  /** Offset of each of them in the text. */
  readonly places: readonly number[];
  /** A letter, digit or mask stands beside it without a gap: it belongs to something longer. */
  readonly isPart: boolean;
}

/** All runs of at least so many digits. */
export function digitRuns(text: string, least: number): DigitRun[] {
  const found: DigitRun[] = [];
  for (const { 0: run, index } of text.matchAll(runs)) {
    const places: number[] = [];
    let digits = '';
    for (let at = 0; at < run.length; at++) {
      const sign = asciiDigit(run.charCodeAt(at));
      if (sign === null) continue;
      digits += sign;
      places.push(index + at);
    }
    if (digits.length < least) continue;
    const isPart = belongs.test(text.charAt(index - 1)) || belongs.test(text.charAt(index + run.length));
    found.push({ digits, places, isPart });
  }
  return found;
}

const belongs = /^[A-Za-z0-9*＊]$/;

function asciiDigit(code: number): string | null {
  if (code >= 0x30 && code <= 0x39) return String.fromCharCode(code);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  return code === 0x58 || code === 0x78 || code === 0xff38 || code === 0xff58 ? 'X' : null;
}
