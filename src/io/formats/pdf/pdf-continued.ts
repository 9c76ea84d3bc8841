import { beginsItem, joinLines } from '../../attachments/pdf-blocks.ts';
import type { PdfCell, PdfTable } from './pdf-tables.ts';

/** A table over several pages, and heads that its later pages repeat, row by row. */
export interface ContinuedTable {
  readonly table: PdfTable;
  readonly repeated: readonly (readonly PdfCell[])[];
}

/** Sides of columns this near to each other, in points, are the same. */
const near = 4;

/**
 * A table with that which begins the next page, where this goes on: its sides are the same, and so are those of its
 * columns, as far as it has them. Null where it is another one.
 */
export function continued(before: PdfTable, after: PdfTable): ContinuedTable | null {
  const [wide, narrow] = before.xs.length >= after.xs.length ? [before, after] : [after, before];
  const hasSide = (x: number) => wide.xs.some((other) => Math.abs(other - x) <= near);
  const isSame = (one: number | undefined, other: number | undefined) =>
    Math.abs((one ?? 0) - (other ?? 0)) <= near;
  if (!isSame(before.xs[0], after.xs[0]) || !isSame(before.xs.at(-1), after.xs.at(-1))) return null;
  if (!narrow.xs.every(hasSide)) return null;
  const [first, second] = [laidOn(before, wide.xs), laidOn(after, wide.xs)];
  const heads = repeatedHeads(first, second);
  const rest = second.filter(({ row }) => row >= heads).map((cell) => ({ ...cell, row: cell.row - heads }));
  const cells = heads > 0 ? below(first, rest, before.rows) : merged(first, rest, before.rows);
  const rows = cells.reduce((most, { row, rows: high }) => Math.max(most, row + high), 0);
  const { top, before: place } = before;
  return {
    table: { xs: wide.xs, rows, cells, before: place, top, bottom: after.bottom, isRest: false },
    repeated: Array.from({ length: heads }, (_none, row) => second.filter((cell) => cell.row === row)),
  };
}

/** Cells on the columns of another table. */
function laidOn({ xs, cells }: PdfTable, wide: readonly number[]): PdfCell[] {
  const places = xs.map((x) => wide.findIndex((other) => Math.abs(other - x) <= near));
  return cells.map((cell) => {
    const [from = 0, to = 0] = [places[cell.column], places[cell.column + cell.columns]];
    return { ...cell, column: from, columns: to - from };
  });
}

/** How many rows at the top say the same as those of the first page, as programs repeat them. */
function repeatedHeads(first: readonly PdfCell[], second: readonly PdfCell[]): number {
  const rowKey = (cells: readonly PdfCell[], row: number) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ column, columns, rows, text }) => [column, columns, rows, text].join(' '))
      .join('\n');
  const isSaid = (row: number) => second.some((cell) => cell.row === row && cell.text !== '');
  let rows = 0;
  while (isSaid(rows) && rowKey(first, rows) === rowKey(second, rows)) rows++;
  const isWhole = second.every(({ row, rows: high }) => row >= rows || row + high <= rows);
  return isWhole ? rows : 0;
}

const below = (first: readonly PdfCell[], second: readonly PdfCell[], row: number): PdfCell[] => [
  ...first,
  ...second.map((cell) => ({ ...cell, row: cell.row + row })),
];

/** Rows below each other; a cell that the page parted is one again. */
function merged(first: readonly PdfCell[], second: readonly PdfCell[], row: number): PdfCell[] {
  const top = second.filter((cell) => cell.row === 0);
  const begun = new Map(
    top.flatMap((cell) => {
      const above = first.find(
        ({ column, columns, row: from, rows }) =>
          column === cell.column && columns === cell.columns && from + rows === row,
      );
      return above && goesOn(above, cell) ? [[cell, above]] : [];
    }),
  );
  // A row of which nothing else is said is the one above.
  const isOneRow =
    top.some((cell) => begun.has(cell) && cell.text !== '') &&
    top.every((cell) => cell.rows === 1 && (cell.text === '' || begun.has(cell)));
  const open = new Map([...begun].filter(([{ rows }, above]) => isOneRow || rows > 1 || above.rows > 1));
  const from = isOneRow ? row - 1 : row;
  const grown = new Map([...open].map(([cell, above]) => [above, cell]));
  return [
    ...first.map((cell) => {
      const rest = grown.get(cell);
      if (!rest) return cell;
      const rows = cell.rows + rest.rows - (isOneRow ? 1 : 0);
      if (rest.text === '') return { ...cell, rows };
      return { ...cell, text: joinLines(cell.text, rest.text), isFull: rest.isFull, rows };
    }),
    ...second
      .filter((cell) => !open.has(cell) && !(isOneRow && cell.row === 0))
      .map((cell) => ({ ...cell, row: cell.row + from })),
  ];
}

/** A merged cell goes on where nothing is said below the break, and a text where its last line was full. */
function goesOn(above: PdfCell, { text, rows }: PdfCell): boolean {
  if (text === '') return above.text !== '' && (above.rows > 1 || rows > 1);
  return above.isFull && !/[\d。；;]$/.test(above.text) && !beginsItem(text) && !/^[\d,.%-]+$/.test(text);
}
