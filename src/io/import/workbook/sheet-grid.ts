import { type CellObject, type Range, utils, type WorkSheet } from '@e965/xlsx';
import type { Cell, Grid } from '../../../domain/import/tables/grid.ts';
import type { Hidden } from '../../../domain/search/attachment-text.ts';
import { cellText } from '../../attachments/open-book.ts';
import { rangesOf } from '../../attachments/read-sheets.ts';
import { coveredCells, shownCells } from '../../attachments/shown-cells.ts';

/** What a sheet shows as a grid, and what it holds besides. */
export interface SheetGrid {
  readonly grid: Grid;
  readonly hidden: readonly Hidden[];
  /** Cells whose value a formula makes. */
  readonly formulas: number;
}

/** Rows and columns with text that a sheet shows, as it shows them; merged cells keep their spans. */
export function sheetGrid(sheet: WorkSheet, name: string): SheetGrid {
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const shown = shownCells(sheet);
  const covered = coveredCells(sheet, rows);
  const texts = new Map<number, Map<number, string>>();
  const [hiddenRows, hiddenColumns, below] = [new Set<number>(), new Set<number>(), new Set<string>()];
  const counts = { formulas: 0, comments: 0 };
  for (const [row, cells] of rows.entries()) {
    cells?.forEach((cell, column) => {
      if (!cell) return;
      counts.comments += cell.c?.length ? 1 : 0;
      const text = cellText(cell).trim();
      if (text === '') return;
      if (shown.rowIsHidden(row)) hiddenRows.add(row);
      else if (shown.columnIsHidden(column)) hiddenColumns.add(column);
      else if (covered.get(row)?.has(column)) below.add(utils.encode_cell({ r: row, c: column }));
      else {
        counts.formulas += cell.f ? 1 : 0;
        texts.set(row, (texts.get(row) ?? new Map()).set(column, text));
      }
    });
  }
  return {
    grid: gridOf(texts, spansOf(sheet['!merges'] ?? []), name),
    formulas: counts.formulas,
    hidden: [
      ...rangesOf('rows', name, hiddenRows, (row) => String(row + 1)),
      ...rangesOf('columns', name, hiddenColumns, utils.encode_col),
      ...(below.size > 0 ? [{ kind: 'covered', sheet: name, cells: [...below] } as const] : []),
      ...(counts.comments > 0 ? [{ kind: 'comments', count: counts.comments, sheet: name } as const] : []),
    ],
  };
}

type Texts = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Ranges of merged cells by the row and column of their first cell. */
const spansOf = (merges: readonly Range[]): ReadonlyMap<string, Range> =>
  new Map(merges.map((range) => [`${range.s.r},${range.s.c}`, range]));

/** Rows and columns without text are left out; spans count those that stay. */
function gridOf(texts: Texts, spans: ReadonlyMap<string, Range>, table: string): Grid {
  const rows = [...texts.keys()].sort((a, b) => a - b);
  const columns = [...new Set([...texts.values()].flatMap((cells) => [...cells.keys()]))].sort(
    (a, b) => a - b,
  );
  const taken = new Map<number, Set<number>>();
  return {
    rows: rows.map((row) =>
      columns.flatMap((column): Cell[] => {
        if (taken.get(row)?.has(column)) return [];
        const text = texts.get(row)?.get(column) ?? '';
        const place = { table, row: row + 1, column: column + 1 };
        const range = spans.get(`${row},${column}`);
        if (!range) return [{ text, colspan: 1, rowspan: 1, place }];
        const down = within(rows, row, range.e.r);
        const over = within(columns, column, range.e.c);
        for (const other of down) {
          const columnsTaken = taken.get(other) ?? new Set();
          for (const at of over) columnsTaken.add(at);
          taken.set(other, columnsTaken);
        }
        return [{ text, colspan: over.length, rowspan: down.length, place }];
      }),
    ),
  };
}

/** The numbers of a sorted list from one that is in it to another that may not be. */
function within(sorted: readonly number[], first: number, last: number): readonly number[] {
  const from = indexFrom(sorted, first);
  return sorted.slice(from, Math.max(from + 1, indexFrom(sorted, last + 1)));
}

/** Index of the first number that is at least as high, by halves: a sheet may have 50,000 merged cells. */
function indexFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
