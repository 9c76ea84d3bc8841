/** One cell of a sheet; a text stays a text, whatever it looks like. */
export interface SheetCell {
  /** Null for a blank cell, which is not 0. */
  readonly value: string | number | null;
  /** It names its columns, or its row. */
  readonly names?: 'column' | 'row';
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** A table for spreadsheets. */
export interface Sheet {
  /** What its tab is called. */
  readonly name: string;
  /** Stands above the table, across it; lists that programs read have none. */
  readonly title?: string;
  readonly head: readonly (readonly SheetCell[])[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** An official form: one page on paper. */
  readonly form?: true;
}

/** A list: one row of heads, then one row for each member. */
export const listSheet = (
  name: string,
  heads: readonly string[],
  rows: readonly (readonly SheetCell['value'][])[],
): Sheet => ({
  name,
  head: [heads.map((value) => ({ value, names: 'column' }))],
  rows: rows.map((row) => row.map((value) => ({ value }))),
});

/** A cell with its place in the grid, both from 0 on. */
export interface PlacedCell extends SheetCell {
  readonly row: number;
  readonly column: number;
}

/** Puts rows of cells on a grid: a cell takes the first columns that none above it covers. */
export function placeCells(rows: Sheet['rows']): PlacedCell[] {
  /** The first row that is free again, by column. */
  const free: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): PlacedCell => {
      while ((free[column] ?? 0) > row) column++;
      const placed = { ...cell, row, column };
      const end = column + (cell.colspan ?? 1);
      for (; column < end; column++) free[column] = row + (cell.rowspan ?? 1);
      return placed;
    });
  });
}
