import { digitRuns, windowsOf } from './digit-runs.ts';
import { isNamed, type PersonalNumber } from './personal-number.ts';
import { plainDigits } from './plain-digits.ts';

const travel = /护照|通行证|回乡证|台胞证|居留证|居留许可|[Pp]assport/;
/** Document numbers have at most nine signs (ICAO Doc 9303-4, -5), those of permits also ten or eleven. */
const document = /(?<![0-9A-Za-z*＊])(?:[A-Za-z]{1,2}[ ]?\d{7,10}|\d{8,9})(?![0-9A-Za-z*＊])/g;

/** Numbers of passports and permits, where the text says shortly before that they are such. */
export function findTravelDocuments(text: string): PersonalNumber[] {
  if (!travel.test(text)) return [];
  return (
    [...plainDigits(text).matchAll(document)]
      .filter(({ index }) => isNamed(text, index, travel, 30))
      // A day, of birth or of expiry.
      .filter(({ 0: number }) => !/^(?:19|20)\d{6}$/.test(number))
      .map(({ 0: number, index }) => ({ kind: 'travel-document', index, digits: number.replace(' ', '') }))
  );
}

/**
 * National Insurance numbers: two letters, six digits, a letter from A to D; letters and pairs that are not given out
 * (HMRC, National Insurance Manual NIM39110).
 */
const insurance = new RegExp(
  [
    '(?<![0-9A-Za-z])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]',
    '\\d\\d',
    '\\d\\d',
    '\\d\\d',
    '[A-D](?![0-9A-Za-z])',
  ].join('[ -]?'),
  'gi',
);

/** National Insurance numbers of the United Kingdom. */
export const findInsuranceNumbers = (text: string): PersonalNumber[] =>
  [...plainDigits(text).matchAll(insurance)].map(({ 0: number, index }) => ({
    kind: 'national-insurance',
    index,
    digits: number.replace(/[ -]/g, ''),
  }));

/** True for an NHS number: ten digits, the last a check digit modulo 11 (NHS Data Dictionary, NHS NUMBER). */
export function isHealthNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

const health = /NHS|patient|病/i;

/** NHS numbers: in three groups as they are printed, or where the text says what they are. */
export const findHealthNumbers = (text: string): PersonalNumber[] =>
  digitRuns(text, 10).flatMap((run) =>
    [...windowsOf(run, 10, 10)].flatMap(({ digits, index, tokens, isPart, before, after }) => {
      const grouped =
        tokens()
          .map((token) => token.digits.length)
          .join() === '3,3,4' &&
        !before &&
        !after;
      const stands = grouped || isNamed(text, index, health);
      return isHealthNumber(digits) && !isPart && stands ? [{ kind: 'nhs' as const, index, digits }] : [];
    }),
  );

const security = /(?<![0-9A-Za-z*-])(?!000|666|9)\d{3}([- ]?)(?!00)\d\d\1(?!0000)\d{4}(?![0-9A-Za-z*-])/g;
const securityNamed = /SSN|social security/i;

/**
 * Social Security numbers of the United States: never with 000, 666 or 9 in front, nor with a group of zeros (Social
 * Security Administration, Social Security Number Randomization); without hyphens only where the text says what they
 * are.
 */
export const findSecurityNumbers = (text: string): PersonalNumber[] =>
  [...plainDigits(text).matchAll(security)]
    .filter(({ 1: parting, index }) => parting === '-' || isNamed(text, index, securityNamed))
    .map(({ 0: number, index }) => ({ kind: 'social-security', index, digits: number.replace(/[- ]/g, '') }));
