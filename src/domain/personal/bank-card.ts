import { type DigitWindow, digitRuns, windowsOf } from './digit-runs.ts';
import type { PersonalNumber } from './personal-number.ts';

/** Issuers of cards by the first digits (ISO/IEC 7812): UnionPay with 16 to 19 digits, Visa and Mastercard with 16. */
const issued = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14})$/;

/** True for the number of a payment card: its issuer, and the check digit of Luhn (ISO/IEC 7812-1, annex B). */
export function isCardNumber(digits: string): boolean {
  if (!issued.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, sign, at) => {
    const doubled = Number(sign) * (at % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Numbers of payment cards in a text; groups of digits are one number only where they are set like one. */
export function findCardNumbers(text: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const run of digitRuns(text, 16)) {
    let end = -1;
    for (const group of windowsOf(run, 16, 19)) {
      const { digits, index, isPart, last } = group;
      if (isPart || index <= end || !isCardNumber(digits) || !isSetAsOne(group)) continue;
      found.push({ kind: 'bank-card', index, digits });
      end = last;
    }
  }
  return found;
}

/**
 * One group; groups of one length with the same between them, and no more of them around; two groups that a line or
 * cell parts, of the cards of the country; a few groups as people copy them.
 */
function isSetAsOne({ before, after, digits, ...group }: DigitWindow): boolean {
  const tokens = group.tokens();
  const [first, second] = tokens;
  if (!first || !second) return true;
  const size = first.digits.length;
  const even = tokens.every(
    (token, at) => token.digits.length === size || (at === tokens.length - 1 && token.digits.length < size),
  );
  const { gap } = second;
  const alike = even && tokens.slice(1).every((token) => token.gap === gap || isLineEnd(token.gap));
  if (alike && (size === 4 || size === 1) && !/[|\t]/.test(gap))
    return (
      !(before?.digits.length === size && first.gap === gap) &&
      !(after?.gap === gap && after.digits.length <= size)
    );
  return digits.startsWith('62') && tokens.length <= 3 && tokens.every((token) => token.digits.length >= 2);
}

const isLineEnd = (gap: string): boolean => gap.trim() === '' && gap.includes('\n');
