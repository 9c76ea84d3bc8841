/**
 * Where a cell stands: the table by its name or number, row and column as a spreadsheet counts them, from 1. A cell
 * that is a line of a text has the number of the line for its row, and 0 for its column.
 */
export interface CellPlace {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** A piece of the text of a cell; `href` is where it leads, if it is a link. */
export interface CellRun {
  readonly text: string;
  readonly href?: string;
}

/** One cell of a table with the rows and columns that it covers. */
export interface Cell {
  readonly text: string;
  /** The text once more, where it holds links. */
  readonly runs?: readonly CellRun[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly place: CellPlace;
}

/** A table as its file has it: cells that another covers are left out. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
}

/** A grid laid out: for every row and column the cell that covers it, or null where none does. */
export type Matrix = readonly (readonly (Cell | null)[])[];

/** Widest table that is laid out; what goes beyond is a sheet that somebody formatted to its end. */
const mostColumns = 500;

/** Lays cells out by their spans, as a browser does: a cell goes to the first free column of its row. */
export function matrixOf({ rows }: Grid): Matrix {
  const laid: (Cell | null)[][] = rows.map(() => []);
  for (const [at, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (laid[at]?.[column]) column++;
      for (const row of laid.slice(at, at + cell.rowspan))
        for (let over = column; over < Math.min(column + cell.colspan, mostColumns); over++)
          row[over] ??= cell;
      column += cell.colspan;
    }
  }
  const width = laid.reduce((most, row) => Math.max(most, row.length), 0);
  return laid.map((row) => Array.from({ length: width }, (_none, column) => row[column] ?? null));
}

/** A grid of texts without spans; places count from the given row. */
export const gridOf = (
  texts: readonly (readonly string[])[],
  table: string,
  rowOf: (index: number) => number = (index) => index + 1,
): Grid => ({
  rows: texts.map((cells, at) =>
    cells.map((text, column) => ({
      text,
      colspan: 1,
      rowspan: 1,
      place: { table, row: rowOf(at), column: column + 1 },
    })),
  ),
});

/** Every cell of a grid once, row by row. */
export const cellsOf = ({ rows }: Grid): Cell[] => rows.flat();

/** A text without what differs from one typist to the next: width of signs, spaces, line ends, soft breaks. */
export const plainText = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]+/g, '');
