import { areFigures, isFigure } from '../tables/figures.ts';

/** How a table is read on a screen that is narrower than it. */
export interface TableShape {
  /** Rows are cards there, headed by their cell in this column; null: the table is moved sideways. */
  readonly titles: number | null;
  /** Classes of the region in which it stands. */
  readonly region: 'table cards' | 'table many' | 'table';
  /** It may be wider than a screen, and readers are told so. */
  readonly mayMove: boolean;
}

/** A card with more lines is no easier to read than the table. */
const mostLines = 12;
/** Two columns fit a phone, three fit most, four fit none. */
const [three, four] = [3, 4];

/**
 * The shape of a table without merged cells, given the words of its head and of its rows. Lists of things become cards;
 * where most columns hold figures, or are years, numbers are compared down and across.
 */
export function tableShape(head: readonly string[], rows: readonly (readonly string[])[]): TableShape {
  const titles = areFigures(rows.map((row) => row[0] ?? '')) ? 1 : 0;
  const others = [...head.keys()].slice(titles + 1);
  const figures = others.filter(
    (column) => isFigure(head[column] ?? '') || areFigures(rows.map((row) => row[column] ?? '')),
  );
  const isList =
    head.length >= three &&
    head.length <= mostLines &&
    rows.every((row) => row.length === head.length && row[titles] !== '') &&
    others.every((column) => head[column] !== '') &&
    figures.length * 2 <= others.length;
  return isList ? { titles, region: 'table cards', mayMove: false } : movedShape(head.length);
}

/** The shape of a table that is no list, by the number of its columns. */
export const movedShape = (columns: number): TableShape => ({
  titles: null,
  region: columns >= four ? 'table many' : 'table',
  mayMove: columns >= three,
});

/** What a cell says of itself as a line of a card; the title, and a number before it, need no name. */
export const cardLine = (
  head: readonly string[],
  column: number,
  titles: number,
): { role: 'cell' | 'rowheader'; 'data-label'?: string } => ({
  role: column === titles ? 'rowheader' : 'cell',
  ...(column > titles ? { 'data-label': head[column] ?? '' } : {}),
});
