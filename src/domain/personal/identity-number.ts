import { digitRuns, windowsOf } from './digit-runs.ts';
import { isNamed, type PersonalNumber } from './personal-number.ts';

/** Provinces and what ranks with them, by the first two digits (GB/T 2260); 81 to 83 for residents from outside. */
const regions = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * True for a citizen's identity number of 18 digits: region, a day that there is, check character (GB 11643-1999, ISO
 * 7064 MOD 11-2).
 */
export function isIdentityNumber(digits: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(digits) || !regions.has(digits.slice(0, 2))) return false;
  if (!isDay(digits.slice(6, 14))) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

/** The same of the old form of 15 digits, which has no check character. */
export const isOldIdentityNumber = (digits: string): boolean =>
  /^[1-9]\d{14}$/.test(digits) && regions.has(digits.slice(0, 2)) && isDay(`19${digits.slice(6, 12)}`);

/** Whether there is a day `YYYYMMDD`; one that there is not falls into another month. */
function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as Day;
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1;
}
type Day = [year: number, month: number, day: number];

/** Words beside which a number without check character is one. */
const named = /身份证|身份号|公民号码|证件号|证号/;

/** Identity numbers in a text: those of 18 digits by themselves, those of 15 where the text says what they are. */
export function findIdentityNumbers(text: string): PersonalNumber[] {
  return digitRuns(text, 15).flatMap((run) => {
    const found: Candidate[] = [];
    for (const { digits, index, count, last, isPart, before, after } of windowsOf(run, 15, 18)) {
      if (isPart) continue;
      const isWhole = count === 1 || (!before && !after);
      if (isIdentityNumber(digits) || (isWhole && isOldIdentityNumber(digits) && isNamed(text, index, named)))
        found.push({ index, digits, last });
    }
    for (const { digits, index } of run.tokens)
      if (digits.length > 18)
        for (const at of glued(digits))
          found.push({ index: index + at, digits: digits.slice(at, at + 18), last: index + at + 17 });
    return apart(found);
  });
}

/** Digits that are a number, if those before are none. */
interface Candidate {
  readonly index: number;
  readonly digits: string;
  /** Where its last group begins. */
  readonly last: number;
}

/** Those that begin behind the end of the one before. */
function apart(candidates: readonly Candidate[]): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  let end = -1;
  for (const { index, digits, last } of candidates.toSorted((a, b) => a.index - b.index)) {
    if (index <= end) continue;
    found.push({ kind: 'identity-card', index, digits });
    end = last;
  }
  return found;
}

/** Where numbers begin that are glued to what stands before or behind them: a row's number, another person's. */
const glued = (digits: string): number[] =>
  [...Array(Math.ceil(digits.length / 18)).keys()]
    .flatMap((count) => [count * 18, digits.length - (count + 1) * 18])
    .filter((at) => at >= 0 && isIdentityNumber(digits.slice(at, at + 18)));
