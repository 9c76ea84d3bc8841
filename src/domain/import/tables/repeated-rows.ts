import { type Cell, plainText } from './grid.ts';
import { cellsIn, type Row } from './table-parts.ts';

/** What differs between two entries of one thing: addresses, and numbers that only count. */
const differs = /^(?:https?:\/\/\S*|\d+)$/i;
/** Rows with fewer letters are alike by chance. */
const fewestLetters = 12;

/** Rows that say the same as an earlier one but for addresses and numbers: the first cell of each. */
export function repeatedRows(body: readonly Row[]): Cell[] {
  const seen = new Set<string>();
  return body.flatMap((row) => {
    const cells = cellsIn(row);
    const words = cells.map(({ text }) => plainText(text)).filter((text) => !differs.test(text));
    const key = words.join('\t');
    const letters = key.match(/\p{L}/gu)?.length ?? 0;
    const isNew = letters < fewestLetters || !seen.has(key);
    seen.add(key);
    const [first] = cells;
    return isNew || !first ? [] : [first];
  });
}
