import type { Site } from '../schema/site.ts';
import { isFigure } from '../tables/figures.ts';

/** How a site writes the numbers of typed data. */
export interface NumberStyle {
  /** What stands between groups of three digits. */
  readonly thousands: 'comma' | 'space' | 'none';
  /** The least number of decimals of one that is not whole. */
  readonly decimals: number;
}

/** Where a site says nothing. */
export const commonNumbers: NumberStyle = { thousands: 'comma', decimals: 0 };

/** The style of a site. */
export const numbersOf = ({ numbers }: Pick<Site, 'numbers'>): NumberStyle => ({
  thousands: numbers?.thousands ?? commonNumbers.thousands,
  decimals: numbers?.decimals ?? commonNumbers.decimals,
});

const mostDecimals = 6;
/** A narrow space that no line breaks at (GB/T 15835, 5.1: 千分空). */
const separators = { comma: ',', space: '\u202f', none: '' };

/** £, $, ¥: signs that stand in front of the number. */
const isSign = (unit: string): boolean => /^\p{Sc}$/u.test(unit);

const formats = Array.from(
  { length: mostDecimals + 1 },
  (_none, decimals) =>
    new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: mostDecimals }),
);

/**
 * A number as all pages write it: thousands in groups, a minus sign, the decimals of the site, of money that is not
 * whole at least two; a dash for one that is not stated.
 */
export function shownNumber(value: number | null, style: NumberStyle, unit = ''): string {
  if (value === null) return '—';
  const least = isSign(unit) ? Math.max(2, style.decimals) : style.decimals;
  const text = formats[Number.isInteger(value) ? 0 : least]?.format(value) ?? String(value);
  return text.replace('-', '−').replaceAll(',', () => separators[style.thousands]);
}

/** A number and its unit; a sign of money belongs to the number. */
export function amountOf(
  value: number | null,
  style: NumberStyle,
  unit = '',
): { readonly value: string; readonly unit: string } {
  if (value === null || !isSign(unit)) return { value: shownNumber(value, style, unit), unit };
  const sign = value < 0 ? '−' : '';
  return { value: `${sign}${unit}${shownNumber(Math.abs(value), style, unit)}`, unit: '' };
}

/**
 * Figures of a column of a table as all pages write them, with the decimals that were typed. Groups are made only
 * where the column has decimals or groups: whole numbers alone may be years, codes or telephone numbers.
 */
export function shownColumn(texts: readonly string[], { thousands }: NumberStyle): readonly string[] {
  const areAmounts = texts.some((text) => isFigure(text) && /[.,\s]/.test(text));
  return texts.map((text) => {
    if (!isFigure(text)) return text;
    const signed = text.replace(/^-/, '−');
    if (!areAmounts) return signed;
    const [, sign = '', whole = '', rest = ''] = /^([+−]?)([\d,\s]+)(.*)$/.exec(signed) ?? [];
    const grouped = whole.replace(/[,\s]/g, '').replace(/\B(?=(?:\d{3})+$)/g, () => separators[thousands]);
    return `${sign}${grouped}${rest}`;
  });
}

/** A style in one word, for the browser; empty for the common one. */
export const numbersWord = ({ thousands, decimals }: NumberStyle): string =>
  thousands === commonNumbers.thousands && decimals === commonNumbers.decimals
    ? ''
    : `${thousands}-${decimals}`;

/** The style of such a word; the common one for any other. */
export function numbersOfWord(word: string | undefined): NumberStyle {
  const [thousands = '', decimals = ''] = (word ?? '').split('-');
  return Object.hasOwn(separators, thousands) && /^[0-6]$/.test(decimals)
    ? { thousands: thousands as NumberStyle['thousands'], decimals: Number(decimals) }
    : commonNumbers;
}
