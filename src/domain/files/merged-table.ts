import { type CellRange, cellName, readRanges } from './cell-ranges.ts';
import { type CsvTable, rowsAbove, tableOf } from './csv-table.ts';

/** One cell of a table that is shown, with what it covers. */
interface ShownCell {
  readonly text: string;
  /** From 0, whatever cells of other rows cover. */
  readonly column: number;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** A CSV file as a table whose cells may span rows and columns, and whose head may have several rows. */
export interface ShownTable {
  readonly titles: readonly string[];
  readonly head: readonly (readonly ShownCell[])[];
  readonly rows: readonly (readonly ShownCell[])[];
}

/** How a table is to be laid out. */
export interface TableLayout {
  /** Ranges of cells of the file: `A1:C1, A2:A5`. */
  readonly merged?: string | undefined;
  /** Rows of the head; 1 where it is not said. */
  readonly headRows?: number | undefined;
}

/** The layout that an author gives a table. */
export const layoutOf = ({ merged, headRows }: Readonly<Record<string, unknown>>): TableLayout => ({
  merged: typeof merged === 'string' ? merged : undefined,
  headRows: typeof headRows === 'number' ? headRows : undefined,
});

/** A range that cannot be shown: it reaches beyond the table, cuts another, or would hide what a cell says. */
export interface RangeProblem {
  readonly kind: 'outside' | 'overlap' | 'hides';
  readonly range: string;
  /** The cell that is hidden, or the range that is cut. */
  readonly other: string;
}

/** Lays a CSV file out. Ranges with a problem are left apart, so that every cell is shown. */
export function shownTable(typed: CsvTable['rows'], layout: TableLayout): ShownTable {
  if (isPlain(layout)) return plainTable(tableOf(typed));
  const { taken } = rangesIn(typed, layout);
  const above = headStart(typed, taken);
  const inRange = new Set([...taken.values()].flatMap(({ top, bottom }) => numbersFrom(top, bottom)));
  const numbers = [...typed.keys()].filter(
    (row) => row >= above && (inRange.has(row) || typed[row]?.some((text) => text !== '')),
  );
  const width = Math.max(1, ...typed.map(lastFilled), ...[...taken.values()].map(({ right }) => right + 1));
  const cells = numbers.map((row) => rowOf(row, typed[row] ?? [], width, taken));
  const headRows = layout.headRows ?? 1;
  return {
    titles: typed.slice(0, above).flatMap((row) => row.find((text) => text !== '') ?? []),
    head: cells.slice(0, headRows),
    rows: cells.slice(headRows),
  };
}

/** Ranges of a layout that cannot be shown on a file. */
export const rangeProblems = (typed: CsvTable['rows'], layout: TableLayout): readonly RangeProblem[] =>
  rangesIn(typed, layout).problems;

/** A file with the rows of its head made one, for who asks about columns; with the number of rows that went. */
export function withOneHead(
  typed: CsvTable['rows'],
  layout: TableLayout,
): { rows: CsvTable['rows']; gone: number } {
  if (isPlain(layout)) return { rows: typed, gone: 0 };
  const { taken } = rangesIn(typed, layout);
  const above = headStart(typed, taken);
  const head = numbersFrom(above, above + (layout.headRows ?? 1) - 1).filter((row) => row < typed.length);
  const width = Math.max(0, ...head.map((row) => typed[row]?.length ?? 0));
  const nameOf = (column: number) => {
    const names = head.map((row) => {
      const { top = row, left = column } = taken.get(cellName(row, column)) ?? {};
      return typed[top]?.[left] ?? '';
    });
    return [...new Set(names)].filter((name) => name !== '').join(' ');
  };
  const names = Array.from({ length: width }, (_cell, column) => nameOf(column));
  const end = Math.max(above + 1, above + head.length);
  return { rows: [...typed.slice(0, above), names, ...typed.slice(end)], gone: Math.max(0, head.length - 1) };
}

/** Number of rows before the head; a merged cell that reaches into the table belongs to it whole. */
const headStart = (typed: CsvTable['rows'], taken: Taken): number => {
  const above = rowsAbove(typed);
  const into = [...taken.values()].filter(({ top, bottom }) => top < above && above <= bottom);
  return Math.min(above, ...into.map(({ top }) => top));
};

const isPlain = ({ merged, headRows = 1 }: TableLayout): boolean => merged === undefined && headRows === 1;

const plainTable = ({ titles, head, rows }: CsvTable): ShownTable => {
  const cells = (row: readonly string[]) => row.map((text, column) => ({ text, column }));
  return { titles, head: head.length === 0 ? [] : [cells(head)], rows: rows.map(cells) };
};

/** Cells by name that belong to a range. */
type Taken = ReadonlyMap<string, CellRange>;

function rangesIn(
  typed: CsvTable['rows'],
  { merged }: TableLayout,
): { taken: Taken; problems: readonly RangeProblem[] } {
  const problems: RangeProblem[] = [];
  const taken = new Map<string, CellRange>();
  const width = Math.max(0, ...typed.map(({ length }) => length));
  for (const range of readRanges(merged ?? '') ?? []) {
    const problem = problemOf(range, typed, width, taken);
    if (problem) problems.push(problem);
    else for (const cell of cellsIn(range)) taken.set(cell, range);
  }
  return { taken, problems };
}

function problemOf(
  range: CellRange,
  typed: CsvTable['rows'],
  width: number,
  taken: Taken,
): RangeProblem | null {
  const { top, left, bottom, right, name } = range;
  const corner = cellName(Math.max(0, typed.length - 1), Math.max(0, width - 1));
  if (bottom >= typed.length || right >= width) return { kind: 'outside', range: name, other: corner };
  const cut = cellsIn(range).find((cell) => taken.has(cell));
  if (cut) return { kind: 'overlap', range: name, other: taken.get(cut)?.name ?? '' };
  for (const row of numbersFrom(top, bottom))
    for (const column of numbersFrom(left, right))
      if ((row > top || column > left) && (typed[row]?.[column] ?? '') !== '')
        return { kind: 'hides', range: name, other: cellName(row, column) };
  return null;
}

const cellsIn = ({ top, left, bottom, right }: CellRange): string[] =>
  numbersFrom(top, bottom).flatMap((row) => numbersFrom(left, right).map((column) => cellName(row, column)));

function rowOf(row: number, texts: readonly string[], width: number, taken: Taken): ShownCell[] {
  return numbersFrom(0, width - 1).flatMap((column) => {
    const range = taken.get(cellName(row, column));
    const text = texts[column] ?? '';
    if (!range) return { text, column };
    if (row !== range.top || column !== range.left) return [];
    const colspan = range.right - range.left + 1;
    const rowspan = range.bottom - range.top + 1;
    return { text, column, ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) };
  });
}

const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_none, index) => first + index);

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;
