/** A cell whose content may be a table: then `inner` is its rows, and `content` is not shown. */
export interface NestedCell<T> {
  readonly content: T;
  readonly colspan: number;
  readonly rowspan: number;
  readonly inner: readonly NestedRow<T>[] | null;
}
export type NestedRow<T> = readonly Pick<NestedCell<T>, 'content' | 'colspan' | 'rowspan'>[];

interface Placed<C> {
  readonly cell: C;
  readonly row: number;
  readonly column: number;
}

/** What becomes wider is no table that anybody reads. */
const widest = 100;

/**
 * Puts tables that are the content of a cell in the place of that cell: what stands beside them spans their rows, what
 * stands above or below them their columns. Null where the table would be too wide.
 */
export function unnested<T>(rows: readonly (readonly NestedCell<T>[])[]): NestedRow<T>[] | null {
  const outer = placed(rows);
  const inner = outer.map(({ cell }) => (cell.inner === null ? null : placed(cell.inner)));
  const sizes = inner.map((cells, at) => ({
    rows: cells === null ? 1 : (outer[at]?.cell.inner?.length ?? 1),
    columns: most((cells ?? []).map(({ cell, column }) => column + cell.colspan)),
  }));
  const heights = stretched(outer.map(({ cell, row }, at) => [row, cell.rowspan, sizes[at]?.rows ?? 1]));
  const widths = stretched(
    outer.map(({ cell, column }, at) => [column, cell.colspan, sizes[at]?.columns ?? 1]),
  );
  const tops = sums(heights);
  const lefts = sums(widths);
  if ((lefts.at(-1) ?? 0) > widest) return null;
  const made: { column: number; cell: NestedRow<T>[number] }[][] = Array.from(
    { length: tops.at(-1) ?? 0 },
    () => [],
  );
  for (const [at, { cell, row, column }] of outer.entries()) {
    const top = tops[row] ?? 0;
    const left = lefts[column] ?? 0;
    const rowspan = (tops[row + cell.rowspan] ?? 0) - top;
    const colspan = (lefts[column + cell.colspan] ?? 0) - left;
    const size = sizes[at] ?? { rows: 1, columns: 1 };
    const parts = inner[at] ?? [
      { cell: { content: cell.content, colspan: 1, rowspan: 1 }, row: 0, column: 0 },
    ];
    for (const part of parts) {
      const isLast = part.row + part.cell.rowspan >= size.rows;
      const isOuter = part.column + part.cell.colspan >= size.columns;
      made[top + part.row]?.push({
        column: left + part.column,
        cell: {
          content: part.cell.content,
          rowspan: isLast ? rowspan - part.row : part.cell.rowspan,
          colspan: isOuter ? colspan - part.column : part.cell.colspan,
        },
      });
    }
  }
  return made.map((row) => row.sort((a, b) => a.column - b.column).map(({ cell }) => cell));
}

/** Cells with their row and column, as a browser lays them out. */
function placed<C extends { readonly colspan: number; readonly rowspan: number }>(
  rows: readonly (readonly C[])[],
): Placed<C>[] {
  /** The row above which each column is covered. */
  const covered: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((covered[column] ?? 0) > row) column++;
      const found = { cell: { ...cell, rowspan: Math.min(cell.rowspan, rows.length - row) }, row, column };
      for (let over = column; over < column + cell.colspan; over++) covered[over] = row + cell.rowspan;
      column += cell.colspan;
      return found;
    });
  });
}

/** Rows or columns of each line of a table, so that each `[first, span, need]` finds room; the last one grows. */
function stretched(needs: readonly (readonly [first: number, span: number, need: number])[]): number[] {
  const sizes = Array.from({ length: most(needs.map(([first, span]) => first + span)) }, () => 1);
  for (const [first, span, need] of [...needs].sort(([, a], [, b]) => a - b)) {
    const room = sizes.slice(first, first + span).reduce((sum, size) => sum + size, 0);
    const last = first + span - 1;
    sizes[last] = (sizes[last] ?? 1) + Math.max(0, need - room);
  }
  return sizes;
}

/** The greatest of these; 1 where there is none above. */
const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other), 1);

function sums(sizes: readonly number[]): number[] {
  let sum = 0;
  return [0, ...sizes.map((size) => (sum += size))];
}
