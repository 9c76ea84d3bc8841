/**
 * Rows of a CSV file as typed, blank ones among them; or why they cannot be read: no text of a known encoding, or a
 * quote that is never closed.
 */
export type CsvReading =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly problem: 'encoding' | 'quotes' };

/** A CSV file as a table. */
export interface CsvTable {
  /** What stands in lines of its own above the head. */
  readonly titles: readonly string[];
  readonly head: readonly string[];
  /** Every row has as many cells as the widest, so none is lost. */
  readonly rows: readonly (readonly string[])[];
  /** Numbers, as a spreadsheet counts them, of rows with more or fewer cells than the head. */
  readonly uneven: readonly number[];
  /** Numbers of columns that hold values and have no name; the first may name the rows alone. */
  readonly nameless: readonly number[];
}

/** Lines above the head: a title, an author, a unit. */
const mostTitles = 3;

/** Tells titles, head and rows apart; blank rows and columns are left out. */
export function tableOf(typed: readonly (readonly string[])[]): CsvTable {
  const rows = typed
    .map((cells, at) => ({ cells, number: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const count = titleRows(rows.map(({ cells }) => cells));
  const [head, ...body] = rows.slice(count);
  if (!head) return { titles: [], head: [], rows: [], uneven: [], nameless: [] };
  const width = lastFilled(head.cells);
  const widest = Math.max(width, ...body.map(({ cells }) => lastFilled(cells)));
  const columns = [...Array(widest).keys()].filter((at) =>
    [head, ...body].some(({ cells }) => (cells[at] ?? '') !== ''),
  );
  const pick = ({ cells }: { cells: readonly string[] }) => columns.map((at) => cells[at] ?? '');
  return {
    titles: rows.slice(0, count).map(({ cells }) => cells.find((cell) => cell !== '') ?? ''),
    head: pick(head),
    rows: body.map(pick),
    uneven: body
      .filter(({ cells }) => lastFilled(cells) > width || cells.length < width)
      .map(({ number }) => number),
    nameless: columns.filter((at) => at > 0 && at < width && head.cells[at] === '').map((at) => at + 1),
  };
}

/** How many of the rows, none of them blank, are titles above the head. */
function titleRows(rows: readonly (readonly string[])[]): number {
  const above = rows.findIndex((cells) => filled(cells) > 1);
  return above > 0 && above <= mostTitles ? above : 0;
}

/** Number of rows before the head, blank ones among them. */
export function rowsAbove(typed: readonly (readonly string[])[]): number {
  const shown = [...typed.entries()].filter(([, cells]) => filled(cells) > 0);
  return shown[titleRows(shown.map(([, cells]) => cells))]?.[0] ?? 0;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;

/** Number of cells without the empty ones at the end. */
const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;
