/** Cells that are one, by rows and columns from 0, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** As it is written: `A1:C1`. */
  readonly name: string;
}

const one = /^([A-Z]{1,3})([1-9]\d{0,5}):([A-Z]{1,3})([1-9]\d{0,5})$/;

/** Reads ranges as spreadsheets name them (`A1:C1, A2:A5`); null when a part is none, or covers one cell. */
export function readRanges(text: string): CellRange[] | null {
  const ranges = text
    .toUpperCase()
    .replaceAll('：', ':')
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
    .map(rangeOf);
  return ranges.every((range) => range !== null) && ranges.length > 0 ? ranges : null;
}

function rangeOf(name: string): CellRange | null {
  const match = one.exec(name);
  if (!match) return null;
  const [, left = '', top, right = '', bottom] = match;
  const range = {
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
    name,
  };
  const isOrdered = range.top <= range.bottom && range.left <= range.right;
  return isOrdered && (range.top < range.bottom || range.left < range.right) ? range : null;
}

/** The name of a range of cells, by rows and columns from 0. */
export const rangeName = ({ top, left, bottom, right }: Omit<CellRange, 'name'>): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`;

/** The name of a cell in a spreadsheet, by row and column from 0: `B3`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const columnNumber = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
