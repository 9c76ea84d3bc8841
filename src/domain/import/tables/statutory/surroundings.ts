import { type Cell, type Matrix, plainText } from '../grid.ts';

/** Labels around a cell, the nearest first. */
export interface Surroundings {
  readonly left: readonly string[];
  readonly above: readonly string[];
  /** The nearest row above that says one thing across the whole table. */
  readonly section: string | null;
}

/** Every cell of a table once, with what stands to its left and above it. */
export function surroundedCells(matrix: Matrix): { cell: Cell; around: Surroundings }[] {
  const seen = new Set<Cell>();
  const sections = sectionsOf(matrix);
  return matrix.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      if (!cell || seen.has(cell)) return [];
      seen.add(cell);
      const left = textsOf(row.slice(0, column).reverse(), cell);
      const above = textsOf(
        matrix
          .slice(0, at)
          .map((others) => others[column] ?? null)
          .reverse(),
        cell,
      );
      return [{ cell, around: { left, above, section: sections[at] ?? null } }];
    }),
  );
}

/** Texts of other cells in the order of the cells, each once, without blank ones. */
const textsOf = (cells: readonly (Cell | null)[], self: Cell): string[] =>
  [...new Set(cells)].flatMap((cell) =>
    cell && cell !== self && plainText(cell.text) !== '' ? cell.text : [],
  );

/** For every row the text of the nearest row above that holds one text alone. */
function sectionsOf(matrix: Matrix): (string | null)[] {
  let current: string | null = null;
  return matrix.map((row) => {
    const above = current;
    const texts = [...new Set(row)].flatMap((cell) => (cell && plainText(cell.text) !== '' ? cell.text : []));
    if (texts.length === 1) current = texts[0] ?? null;
    return above;
  });
}
