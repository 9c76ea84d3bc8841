import { type Edit, positionIn } from '../finding.ts';
import type { PersonalNumber } from './personal-number.ts';
import { plainDigits } from './plain-digits.ts';

/** Signs at each end of a number that may stay. */
const shown = 2;

/** What covers a number, wherever its digits are typed: all but the first and the last two become a star. */
export function maskOf(text: string, { index, digits }: PersonalNumber): Edit[] {
  const plain = plainDigits(text);
  const places: number[] = [];
  for (let at = index; at < plain.length && places.length < digits.length; at++)
    if (/[\p{L}\p{N}]/u.test(plain.charAt(at))) places.push(at);
  return places.slice(shown, -shown).map((at) => ({ at: positionIn(text, at), length: 1, text: '*' }));
}
