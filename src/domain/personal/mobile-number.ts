import type { PersonalNumber } from './personal-number.ts';
import { plainDigits } from './plain-digits.ts';

/** What may part the three groups of a number: a blank, a hyphen, the end of a line. */
const gap = '(?:[ \\-\\u00a0\\u3000\\u2010-\\u2015]|[ \\t]?\\r?\\n[ \\t]?)?';

/**
 * Numbers of mobile phones of the mainland (11 digits from 13 to 19), with or without the country code, alone: not as a
 * part of a longer number or code, and not as a count of something.
 */
const mobile = new RegExp(
  [
    '(?<![0-9A-Za-z*＊.%_]|[0-9A-Za-z][-/])',
    `(?:(?:\\+|00)?86[ -]?)?(1[3-9]\\d${gap}\\d{4}${gap}\\d{4})`,
    '(?![0-9A-Za-z*＊%_]|\\.\\d|[-/][0-9A-Za-z]|\\s?[元万亿号件户人次平立吨株])',
  ].join(''),
  'g',
);

/** Mobile numbers in a text. */
export function findMobileNumbers(text: string): PersonalNumber[] {
  return [...plainDigits(text).matchAll(mobile)].map(({ 0: all, 1: number = '', index }) => ({
    kind: 'mobile',
    index: index + all.length - number.length,
    digits: number.replace(/\D/g, ''),
  }));
}
