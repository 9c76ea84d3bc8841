import { type PlacedCell, placeCells, type Sheet, type SheetCell } from '../../domain/sheets/sheet.ts';
import { escapeXml } from '../../domain/text/xml.ts';
import { styles } from './workbook-parts.ts';

/** Characters that a cell can hold (ECMA-376, as spreadsheets read it). */
const mostCharacters = 32_767;
/** Width of a column in characters of Latin letters. */
const [narrowest, widest] = [7, 48];

/** How much of a sheet stays in view and on every page: rows of heads, columns of row heads. */
export interface FrozenPart {
  readonly rows: number;
  readonly columns: number;
}

/** The heads of a sheet; where rows have no heads nothing of them stays. */
export const frozenPart = ({ title, head, rows, form }: Sheet): FrozenPart => ({
  rows: head.length === 0 ? 0 : head.length + (title === undefined ? 0 : 1),
  columns: form ? Math.max(0, ...rows.map(headColumns)) : 0,
});

const headColumns = (cells: readonly SheetCell[]): number => {
  const end = cells.findIndex(({ names }) => names !== 'row');
  return end < 0 ? 0 : cells.slice(0, end).reduce((sum, { colspan = 1 }) => sum + colspan, 0);
};

/** A sheet as a part of a workbook (ECMA-376 part 1, 18.3.1.99). */
export function sheetXml(sheet: Sheet, isFirst: boolean): string {
  const cells = placeCells([...sheet.head, ...sheet.rows]);
  const width = Math.max(1, ...cells.map(({ column, colspan = 1 }) => column + colspan));
  const above: PlacedCell[] =
    sheet.title === undefined ? [] : [{ value: sheet.title, row: 0, column: 0, colspan: width }];
  const all = [...above, ...cells.map((cell) => ({ ...cell, row: cell.row + above.length }))];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    `${paneXml(frozenPart(sheet))}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widthsOf(cells, width).map(columnXml).join('')}</cols>`,
    `<sheetData>${rowsXml(all, above.length)}</sheetData>`,
    mergesXml(all),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="${sheet.form ? 1 : 0}"/>`,
    '</worksheet>',
  ].join('');
}

function paneXml({ rows, columns }: FrozenPart): string {
  if (rows === 0 && columns === 0) return '';
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = [columns > 0 ? ` xSplit="${columns}"` : '', rows > 0 ? ` ySplit="${rows}"` : ''].join('');
  return (
    `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}"/>`
  );
}

const columnXml = (width: number, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;

/** Wide enough for the longest line of its cells, within bounds; Chinese characters are two wide. */
function widthsOf(cells: readonly PlacedCell[], count: number): number[] {
  const widths = Array.from({ length: count }, () => narrowest);
  for (const { value, column, colspan = 1 } of cells) {
    if (colspan > 1 || value === null) continue;
    for (const line of String(value).slice(0, mostCharacters).split('\n'))
      widths[column] = Math.max(widths[column] ?? narrowest, Math.min(widest, lengthOf(line) + 2));
  }
  return widths;
}

const lengthOf = (line: string): number =>
  line.slice(0, widest).replace(/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFF60]/g, '..')
    .length;

/** Every cell that others are merged into has their borders too: they are there, and blank. */
function rowsXml(cells: readonly PlacedCell[], titleRows: number): string {
  const byRow = new Map<number, Map<number, string>>();
  for (const cell of cells) {
    const { row, column, colspan = 1, rowspan = 1 } = cell;
    const style = row < titleRows ? styles.title : styleOf(cell);
    for (let y = row; y < row + rowspan; y++)
      for (let x = column; x < column + colspan; x++) {
        const xml = y === row && x === column ? cellXml(cell, style) : blankXml(y, x, style);
        byRow.set(y, (byRow.get(y) ?? new Map<number, string>()).set(x, xml));
      }
  }
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const inOrder = [...own].sort(([a], [b]) => a - b).map(([, xml]) => xml);
      return `<row r="${row + 1}">${inOrder.join('')}</row>`;
    })
    .join('');
}

const styleOf = ({ names, value }: SheetCell): number => {
  if (names === 'column') return styles.head;
  if (names === 'row') return styles.rowHead;
  return typeof value === 'number' ? styles.number : styles.text;
};

function cellXml({ value, row, column }: PlacedCell, style: number): string {
  if (value === null || value === '') return blankXml(row, column, style);
  const place = `<c r="${cellName(row, column)}" s="${style}"`;
  if (typeof value === 'number' && Number.isFinite(value)) return `${place}><v>${value}</v></c>`;
  return `${place} t="inlineStr"><is><t xml:space="preserve">${textXml(String(value))}</t></is></c>`;
}

const blankXml = (row: number, column: number, style: number): string =>
  `<c r="${cellName(row, column)}" s="${style}"/>`;

/** `_x000D_` in a text would be read as the character of that number. */
const textXml = (text: string): string =>
  escapeXml(
    text
      .slice(0, mostCharacters)
      .replace(/\r\n?/g, '\n')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
  );

function mergesXml(cells: readonly PlacedCell[]): string {
  const ranges = cells.flatMap(({ row, column, colspan = 1, rowspan = 1 }) =>
    colspan > 1 || rowspan > 1
      ? [`<mergeCell ref="${cellName(row, column)}:${cellName(row + rowspan - 1, column + colspan - 1)}"/>`]
      : [],
  );
  return ranges.length > 0 ? `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>` : '';
}

const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A` for 0, `Z` for 25, `AA` for 26. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
