import type { CellObject, WorkSheet } from '@e965/xlsx';

/**
 * What Excel shows of a sheet: a row or column is hidden by a command, a filter or a folded outline, or has no height
 * or width.
 */
export function shownCells(sheet: WorkSheet): {
  rowIsHidden: (row: number) => boolean;
  columnIsHidden: (column: number) => boolean;
} {
  const [rows, columns] = [sheet['!rows'] ?? [], sheet['!cols'] ?? []];
  return {
    rowIsHidden(row) {
      const { hidden, hpt } = rows[row] ?? {};
      return hidden === true || hpt === 0;
    },
    columnIsHidden(column) {
      const { hidden, width } = columns[column] ?? {};
      return hidden === true || width === 0;
    },
  };
}

/** Columns by row in which a cell lies below a merged one; only where there is a cell. */
export function coveredCells(
  sheet: WorkSheet,
  rows: readonly (readonly (CellObject | undefined)[] | undefined)[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const covered = new Map<number, Set<number>>();
  for (const { s, e } of sheet['!merges'] ?? []) {
    for (let row = s.r; row <= Math.min(e.r, rows.length - 1); row++) {
      const last = Math.min(e.c, (rows[row]?.length ?? 0) - 1);
      for (let column = row === s.r ? s.c + 1 : s.c; column <= last; column++)
        covered.set(row, (covered.get(row) ?? new Set()).add(column));
    }
  }
  return covered;
}
