import type { PdfItem } from '../../attachments/pdf-lines.ts';
import type { PageMarks } from '../../attachments/pdf-upright.ts';
import { cellText } from './pdf-cells.ts';
import { type RuledGrid, ruledGrids } from './pdf-grids.ts';

/** A cell of a table with what it says; it begins at a row and a column counted from 0. */
export interface PdfCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  /** Its last line is full, so that it may go on on the next page. */
  readonly isFull: boolean;
}

/** A table of a page. */
export interface PdfTable {
  /** Sides of its columns from the left, in points. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PdfCell[];
  /** How many runs of text beside tables stand before it in the file. */
  readonly before: number;
  /** Its upper side, in points from the bottom. */
  readonly top: number;
  readonly bottom: number;
  /** One row, or cells beside a blank merged one, that alone say something: a table only as the rest of one. */
  readonly isRest: boolean;
}

/** The tables of a page, and its text beside them. */
export interface PageTables {
  readonly tables: readonly PdfTable[];
  readonly beside: readonly PdfItem[];
}

/** Finds the ruled tables of a page: with texts in two columns or more, or what may be a rest. */
export function pdfTables({ items, rules }: PageMarks): PageTables {
  const grids = ruledGrids(rules).filter(({ xs }) => xs.length > 2);
  const byGrid = Map.groupBy(items, (item) => grids.find((grid) => holds(grid, item)));
  const found = grids.flatMap((grid) => {
    const cells = cellsOf(grid, byGrid.get(grid) ?? []);
    const columns = new Set(cells.flatMap(({ text, column }) => (text === '' ? [] : column)));
    const isRest =
      columns.size === 1 && (grid.ys.length === 2 || cells.some(({ text, rows }) => text === '' && rows > 1));
    return columns.size > 1 || isRest ? [{ grid, cells, isRest }] : [];
  });
  const taken = new Set(found.flatMap(({ grid }) => byGrid.get(grid) ?? []));
  const beside = items.filter((item) => !taken.has(item));
  const places = new Map(beside.map((item, at) => [item, at]));
  return {
    beside,
    tables: found.map(({ grid, cells, isRest }) => {
      const { xs, ys } = grid;
      const own = new Set(byGrid.get(grid));
      const first = items.findIndex((item) => own.has(item));
      const next = items.slice(first).find((item) => places.has(item));
      const before = next ? (places.get(next) ?? 0) : beside.length;
      return { xs, rows: ys.length - 1, cells, before, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, isRest };
    }),
  };
}

const holds = ({ xs, ys }: RuledGrid, item: PdfItem): boolean => {
  const [x, y] = middleOf(item);
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y < (ys[0] ?? 0) && y > (ys.at(-1) ?? 0);
};

/** Where the middle of a run of text is. */
function middleOf({ str, transform, width, height }: PdfItem): readonly [number, number] {
  const [x = 0, y = 0] = transform.slice(4);
  // The width of blanks is none that is seen.
  return [x + (str.trim() === '' ? 0 : width / 2), y + height / 3];
}

function cellsOf({ xs, ys, cells }: RuledGrid, items: readonly PdfItem[]): PdfCell[] {
  const byPlace = new Map<number, number>();
  for (const [index, { row, column, rows, columns }] of cells.entries())
    for (let y = row; y < row + rows; y++)
      for (let x = column; x < column + columns; x++) byPlace.set(y * xs.length + x, index);
  const texts: PdfItem[][] = cells.map(() => []);
  const cellAt = (x: number, y: number) =>
    byPlace.get(between(ys, y, true) * xs.length + between(xs, x, false));
  for (const item of items)
    for (const part of partsOf(item, (x) => cellAt(x, middleOf(item)[1]))) {
      const [x, y] = middleOf(part);
      texts[cellAt(x, y) ?? 0]?.push(part);
    }
  return cells.map((cell, index) => {
    const width = (xs[cell.column + cell.columns] ?? 0) - (xs[cell.column] ?? 0);
    return { ...cell, ...cellText(texts[index] ?? [], width) };
  });
}

/** Between which places something lies; outside of all it is the nearest two. */
function between(places: readonly number[], at: number, falling: boolean): number {
  let [low, high] = [0, places.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const place = places[middle] ?? 0;
    if (falling ? place >= at : place <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** A run of text that holds the texts of cells beside each other, parted at the blanks in which their sides stand. */
function partsOf(item: PdfItem, cellAt: (x: number) => number | undefined): PdfItem[] {
  const { str, width, transform } = item;
  const [left = 0] = transform.slice(4);
  if (cellAt(left) === cellAt(left + width) || !/\S\s+\S/.test(str)) return [item];
  const words = str.split(/(?<=\s)(?=\S)/);
  const units = words.map(unitsIn);
  const unit = width / Math.max(unitsIn(str), 1);
  const parts: { text: string; from: number; to: number }[] = [];
  let at = left;
  for (const [index, text] of words.entries()) {
    const to = at + (units[index] ?? 0) * unit;
    const last = parts.at(-1);
    const middle = at + (unitsIn(text.trimEnd()) * unit) / 2;
    if (last && cellAt((last.from + last.to) / 2) === cellAt(middle)) {
      last.text += text;
      last.to = to;
    } else parts.push({ text, from: at, to });
    at = to;
  }
  return parts.map(({ text, from, to }) => ({
    ...item,
    str: text,
    width: to - from,
    transform: [...transform.slice(0, 4), from, transform[5] ?? 0],
  }));
}

/** Width of a text in halves of a Chinese character. */
const unitsIn = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0);
