import { type Cell, type Grid, type Matrix, matrixOf, plainText } from './grid.ts';

/** A row of a laid-out table. */
export type Row = readonly (Cell | null)[];

/** A table taken apart. Every cell with text stands in exactly one part. */
export interface TableParts {
  /** Lines above the head: a title, 编制部门：…, 单位：万元; one text for every cell. */
  readonly titles: readonly string[];
  /** The unit that stands among the lines above. */
  readonly unit: string | null;
  readonly head: readonly Row[];
  /** The name of every column: what stands above it in all rows of the head. */
  readonly columns: readonly string[];
  readonly body: readonly Row[];
  /** Lines below the last row: 注：…, 制表人：… */
  readonly notes: readonly string[];
}

/** A name and its value: 编制部门：财政局 */
const pair = /^[^：:]{1,14}[：:]/;
export const isPair = ({ text }: Pick<Cell, 'text'>): boolean => pair.test(text);
const unitOf = /^[(（]?(?:计量|金额)?单位[：:]\s*(?!\s)([^)）]+)[)）]?$/;
const note = /^(?:注|备注|说明|附注|填表|制表|审核|负责人|资料来源|数据来源|来源|Notes?\b|Source\b)/i;

/** Takes a table apart: lines above, a head of one or more rows, rows, lines below. */
export function tableParts(grid: Grid): TableParts {
  const matrix = withoutBlanks(matrixOf(grid));
  const top = apart(
    matrix,
    matrix.findIndex((row) => !isAbove(row)),
  );
  if (top < 0) return { titles: textsOf(matrix), unit: unitIn(textsOf(matrix)), ...noTable };
  const titles = textsOf(matrix.slice(0, top));
  const rest = matrix.slice(top);
  const count = headRows(rest);
  const last = rest.findLastIndex((row, at) => at < count || !isNote(row)) + 1;
  const end = reach(rest, last);
  const head = rest.slice(0, count);
  return {
    titles,
    unit: unitIn(titles),
    head,
    columns: columnNames(head),
    body: rest.slice(count, end),
    notes: textsOf(rest.slice(end)),
  };
}

/** The first row of a table below a row that has no cell in common with it. */
function apart(matrix: Matrix, top: number): number {
  const first = matrix.findIndex(
    (row, at) => at < top && matrix.slice(top).some((other) => share(row, other)),
  );
  return first < 0 ? top : apart(matrix, first);
}

/** The end of rows, with those below that a merged cell of them reaches into. */
function reach(rows: readonly Row[], end: number): number {
  const further = rows.findLastIndex((row) => rows.slice(0, end).some((other) => share(row, other))) + 1;
  return further > end ? reach(rows, further) : end;
}

/** Whether a merged cell reaches from one row into another. */
const share = (row: Row, other: Row): boolean => row.some((cell) => cell !== null && other.includes(cell));

const noTable = { head: [], columns: [], body: [], notes: [] };

/** Cells of a row once each, without blank ones. */
export const cellsIn = (row: Row): Cell[] =>
  [...new Set(row)].flatMap((cell) => (cell && plainText(cell.text) !== '' ? cell : []));

function withoutBlanks(matrix: Matrix): Matrix {
  const rows = matrix.filter((row) => cellsIn(row).length > 0);
  const columns = [...(rows[0] ?? []).keys()].filter((column) =>
    // A column that merged cells only pass over is blank.
    rows.some((row) => plainText(row[column]?.text ?? '') !== '' && row[column] !== row[column - 1]),
  );
  return rows.map((row) => columns.map((column) => row[column] ?? null));
}

/** A row above the head holds one text alone, or pairs of a name and a value. */
const isAbove = (row: Row): boolean => {
  const cells = cellsIn(row);
  return cells.length === 1 || cells.every(isPair);
};

const isNote = (row: Row): boolean => {
  const cells = cellsIn(row);
  const isText = cells.length === 1 && (note.test(cells[0]?.text.trim() ?? '') || cells[0] === row.at(-1));
  return isText || (cells.every(isPair) && cells.some(({ text }) => note.test(text.trim())));
};

/**
 * How many rows the head has: those that its merged cells reach, a row below each cell that spans columns, and, where
 * nothing is merged, a row that only fills the gaps of the one above it.
 */
function headRows(rows: readonly Row[]): number {
  let count = 1;
  for (let row = 0; row < count && row < rows.length - 1; row++) {
    const cells = cellsIn(rows[row] ?? []);
    for (const cell of cells) {
      const height = rows.slice(row).findIndex((other) => !other.includes(cell));
      count = Math.max(count, row + (height < 0 ? rows.length - row : height));
    }
    const spans = cells.some((cell) => (rows[row] ?? []).filter((other) => other === cell).length > 1);
    if (
      row === count - 1 &&
      ((spans && !hasNumbers(rows[row + 1])) || fillsGaps(rows[row] ?? [], rows[row + 1] ?? []))
    )
      count++;
  }
  return Math.min(count, rows.length);
}

const hasNumbers = (row: Row = []): boolean =>
  cellsIn(row).some(({ text }) => /^[-+]?[\d,]+(?:\.\d+)?%?$/.test(plainText(text)));

/** `| 序号 | 公开事项 | | 依据 |` above `| | 一级 | 二级 | |`. */
function fillsGaps(above: Row, row: Row): boolean {
  const isBlank = (cell: Cell | null | undefined) => plainText(cell?.text ?? '') === '';
  const filled = [...row.keys()].filter((column) => !isBlank(row[column]));
  return (
    isBlank(row[0]) &&
    filled.length > 0 &&
    !hasNumbers(row) &&
    above.some(isBlank) &&
    filled.every((column) => isBlank(above[column]) || isBlank(above[column + 1])) &&
    [...above.keys()].every((column) => !isBlank(above[column]) || !isBlank(row[column]))
  );
}

function columnNames(head: readonly Row[]): string[] {
  const width = head[0]?.length ?? 0;
  return Array.from({ length: width }, (_none, column) => {
    const texts = head.flatMap((row) => row[column]?.text.trim() ?? []).filter((text) => text !== '');
    return [...new Set(texts)].join(' ');
  });
}

const textsOf = (rows: readonly Row[]): string[] =>
  [...new Set(rows.flatMap(cellsIn))].map(({ text }) => text.trim());

const unitIn = (titles: readonly string[]): string | null =>
  titles.flatMap((title) => unitOf.exec(title.replace(/\s+/g, ''))?.[1] ?? []).at(-1) ?? null;

/** The line above a table that names it; null where there is none, or only pairs of a name and a value. */
export const tableTitle = ({ titles }: Pick<TableParts, 'titles'>): string | null =>
  titles.find((title) => !pair.test(title) && !title.includes('\n'))?.replace(/\s+/g, ' ') ?? null;
