import type { Depths } from './depths.ts';
import { amountIn } from './figures.ts';
import { isTotal } from './total.ts';

const marks = [
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[）)]/,
  /^\d{1,2}[.．、](?!\d)/,
  /^[（(]\d{1,2}[）)]/,
];

/**
 * Levels told by 一、（一）1.（1） before the names in the first column. Names without a mark are parts of the one above
 * where their amounts make its amount; where they do not, nothing is said of any level.
 */
export function levelsByMark(rows: readonly (readonly string[])[]): Depths | null {
  const names = rows.map(([name = '']) => name.trim());
  const kinds = names.map((name) => marks.findIndex((mark) => mark.test(name)));
  if ((kinds[0] ?? -1) < 0) return null;
  const open: number[] = [];
  const depths: number[] = [];
  for (let at = 0; at < rows.length; ) {
    const kind = kinds[at] ?? -1;
    if (kind >= 0) {
      while (open.length > 0 && (open.at(-1) ?? 0) >= kind) open.pop();
      open.push(kind);
      depths.push(open.length - 1);
      at++;
    } else if (isTotal(names[at] ?? '')) {
      open.length = 0;
      depths.push(0);
      at++;
    } else {
      let end = at;
      while (end < rows.length && kinds[end] === -1 && !isTotal(names[end] ?? '')) end++;
      const parts = rows.slice(at, end);
      const whole = rows[at - 1];
      if (open.length === 0 || !whole || !makes(parts, whole)) return null;
      for (const _part of parts) depths.push(open.length);
      at = end;
    }
  }
  return depths.some((depth) => depth > 0) ? { names: 0, isCoded: false, depths } : null;
}

/** The amounts of some rows make that of another one, in the first column with amounts, as far as they are rounded. */
function makes(parts: readonly (readonly string[])[], whole: readonly string[]): boolean {
  const column = whole.findIndex((cell, at) => at > 0 && amountIn(cell.trim()) !== null);
  const sum = amountIn((whole[column] ?? '').trim());
  if (!sum) return false;
  let [value, decimals] = [0, sum.decimals];
  for (const part of parts) {
    const amount = amountIn((part[column] ?? '').trim());
    if (!amount) return false;
    value += amount.value;
    decimals = Math.min(decimals, amount.decimals);
  }
  return Math.abs(value - sum.value) <= (0.5 * (parts.length + 1)) / 10 ** decimals;
}
