import type { PersonalNumber } from './personal-number.ts';

/**
 * Numbers of mobile phones of the mainland (11 digits from 13 to 19), with or without the country code, alone: not as a
 * part of a longer number or code, and not as a count of something.
 */
const mobile = new RegExp(
  [
    /(?<![0-9A-Za-z*＊.%_]|[0-9A-Za-z][-/])/,
    /(?:\+?86[ -]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})/,
    /(?![0-9A-Za-z*＊.%_]|[-/][0-9A-Za-z]|\s?[元万亿号件户人次平立吨株])/,
  ]
    .map(({ source }) => source)
    .join(''),
  'g',
);

/** Mobile numbers in a text. */
export function findMobileNumbers(text: string): PersonalNumber[] {
  const narrow = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return [...narrow.matchAll(mobile)].map(({ 0: all, 1: number = '', index }) => ({
    kind: 'mobile',
    index: index + all.length - number.length,
    digits: number.replace(/[ -]/g, ''),
  }));
}
