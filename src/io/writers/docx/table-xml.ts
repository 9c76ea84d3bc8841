import { lineText } from '../../../domain/portable/line-text.ts';
import type { Inline, PortableCell, PortableTable } from '../../../domain/portable/types.ts';
import { placeCells } from '../../../domain/sheets/sheet.ts';
import { type LineWriter, lineXml } from './run-xml.ts';

/** Columns from which on a table stands across the page, and those from which on its text is small, and smallest. */
const [across, small, smallest] = [9, 12, 20];

/** True for a table that needs a page that lies. */
export const isWide = (table: Pick<PortableTable, 'rows'>): boolean => columnsOf(table.rows) >= across;

/** The most columns that Word takes. */
const mostColumns = 63;

type Grid = (GridCell | null)[][];

/** A cell where it begins, and below it where it goes on. */
interface GridCell {
  readonly cell: PortableCell;
  readonly row: number;
  readonly colspan: number;
  readonly rowspan: number;
}

const columnsOf = (rows: PortableTable['rows']): number =>
  Math.max(0, ...rows.map((row) => row.reduce((sum, { colspan = 1 }) => sum + colspan, 0)));

/** A table with the rows of its head on every page; captions and notes are paragraphs around it. */
export function tableXml(table: PortableTable, writer: LineWriter): string {
  const { grid, columns } = gridOf(table.rows);
  if (columns === 0) return '';
  const widths = widthsOf(grid, columns, writer.width);
  const size = columns >= smallest ? 'TableSmallest' : columns >= small ? 'TableSmall' : 'TableText';
  const rows = grid.map((row, at) => rowXml(row, at, { widths, headRows: table.headRows, size }, writer));
  return (
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>' +
    `<w:tblW w:w="${writer.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** Every place of the table: the cell that begins there, that goes on there, or none. */
function gridOf(rows: PortableTable['rows']): { grid: Grid; columns: number } {
  const placed = placeCells(
    rows.map((row) => row.map((cell) => ({ ...cell, value: null, cell }))),
  ) as unknown as readonly (PortableCell & { row: number; column: number; cell: PortableCell })[];
  const columns = Math.min(
    mostColumns,
    Math.max(0, ...placed.map(({ column, colspan = 1 }) => column + colspan)),
  );
  const grid: Grid = rows.map(() => Array.from({ length: columns }, () => null));
  for (const { row, column, colspan = 1, rowspan = 1, cell } of placed) {
    const wide = Math.min(colspan, columns - column);
    if (wide < 1) continue;
    for (let y = row; y < Math.min(row + rowspan, rows.length); y++)
      for (let x = column; x < column + wide; x++) {
        const line = grid[y];
        if (line) line[x] = { cell, row, colspan: wide, rowspan };
      }
  }
  return { grid, columns };
}

interface RowPlace {
  readonly widths: readonly number[];
  readonly headRows: number;
  readonly size: string;
}

function rowXml(row: Grid[number], at: number, place: RowPlace, writer: LineWriter): string {
  const cells: string[] = [];
  for (let column = 0; column < row.length; ) {
    const found = row[column] ?? null;
    const wide = Math.max(1, found?.colspan ?? 1);
    const width = place.widths.slice(column, column + wide).reduce((sum, one) => sum + one, 0);
    cells.push(cellXml(found, at, { width, wide, size: place.size }, writer));
    column += wide;
  }
  const head = at < place.headRows ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml(
  found: GridCell | null,
  at: number,
  { width, wide, size }: { width: number; wide: number; size: string },
  writer: LineWriter,
): string {
  const { cell, row = at, rowspan = 1 } = found ?? {};
  const merge = rowspan > 1 ? (row === at ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
  const shade = cell?.names ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEFF2"/>' : '';
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    wide > 1 ? `<w:gridSpan w:val="${wide}"/>` : '',
    merge,
    shade,
    '<w:vAlign w:val="center"/>',
  ];
  const align = cell?.names === 'column' ? 'center' : cell?.align;
  const style = `<w:pPr><w:pStyle w:val="${size}"/>${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>`;
  const lines = cell && row === at ? linesOf(cell.content) : [[]];
  const text = lines.map((line) => `<w:p>${style}${lineXml(line, { ...writer, width })}</w:p>`).join('');
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${text}</w:tc>`;
}

/** Each line of a cell is a paragraph. */
function linesOf(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const piece of content)
    if (piece.type === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  return lines;
}

/** Wide by what the cells of a column hold, within bounds; together as wide as the text. */
function widthsOf(grid: Grid, columns: number, whole: number): number[] {
  const weights = Array.from({ length: columns }, () => 2);
  for (const row of grid)
    for (const [column, found] of row.entries())
      if (found && found.colspan === 1)
        weights[column] = Math.max(weights[column] ?? 2, Math.min(24, weightOf(found.cell.content)));
  const sum = weights.reduce((all, one) => all + one, 0);
  const widths = weights.map((weight) => Math.floor((weight / sum) * whole));
  const rest = whole - widths.reduce((all, one) => all + one, 0);
  return widths.map((width, at) => (at === 0 ? width + rest : width));
}

/** Characters of the longest line; Latin ones count half. */
const weightOf = (content: readonly Inline[]): number =>
  Math.max(
    0,
    ...lineText(content.slice(0, 40))
      .split('\n')
      .map((line) => [...line.slice(0, 48)].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.55), 1)),
  );
