import { digitRuns } from './digit-runs.ts';
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

/** Numbers of payment cards in a text. */
export const findCardNumbers = (text: string): PersonalNumber[] =>
  digitRuns(text, 16).flatMap(({ digits, places, isPart }) =>
    !isPart && isCardNumber(digits) ? [{ kind: 'bank-card', index: places[0] ?? 0, digits }] : [],
  );
