import { type Edit, positionIn } from '../finding.ts';
import type { PersonalNumber } from './personal-number.ts';
import { plainDigits } from './plain-digits.ts';

/** Signs at each end of a number that may stay. */
const shown = 2;
/** Signs over which a number may be spread. */
const longest = 400;

/** What covers a number, wherever its digits are typed: all but the first and the last two become a star. */
export function maskOf(text: string, { index, digits }: PersonalNumber): Edit[] {
  // A number has few signs between its digits.
  const plain = plainDigits(text.slice(index, index + longest));
  let { line, column } = positionIn(text, index);
  const edits: Edit[] = [];
  for (let at = 0; at < plain.length && edits.length < digits.length; at++) {
    const sign = plain.charAt(at);
    if (/[\p{L}\p{N}]/u.test(sign)) edits.push({ at: { line, column }, length: 1, text: '*' });
    [line, column] = sign === '\n' ? [line + 1, 1] : [line, column + 1];
  }
  return edits.slice(shown, -shown);
}
