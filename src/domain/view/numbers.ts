const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const money = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 6 });

/** £, $, ¥: signs that stand in front of the number. */
const isSign = (unit: string): boolean => /^\p{Sc}$/u.test(unit);

/**
 * A number as all pages write it: thousands in groups, a minus sign, of money that is not whole at least two decimals;
 * a dash for one that is not stated.
 */
export function shownNumber(value: number | null, unit = ''): string {
  if (value === null) return '—';
  const format = isSign(unit) && !Number.isInteger(value) ? money : plain;
  return format.format(value).replace('-', '−');
}

/** A number and its unit; a sign of money belongs to the number. */
export function amountOf(value: number | null, unit = ''): { readonly value: string; readonly unit: string } {
  if (value === null || !isSign(unit)) return { value: shownNumber(value, unit), unit };
  return { value: `${value < 0 ? '−' : ''}${unit}${shownNumber(Math.abs(value), unit)}`, unit: '' };
}
