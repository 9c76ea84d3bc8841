import { rangeName } from '../../files/cell-ranges.ts';
import { escapeLine } from '../escape.ts';
import { lineOf } from '../runs-as-mdx.ts';
import { plainText } from './grid.ts';
import { isPair, type Row, type TableParts } from './table-parts.ts';

/** A table as MDX, and the file below `public/` that holds it where the text cannot. */
export interface TableText {
  readonly mdx: string;
  readonly csv: string | null;
}

/** Rows of a table that stands in the text; longer ones are files. */
const mostRows = 60;

/** Writes a table into the text where it is regular; else as a file shown by `<Table>`, with its merged cells. */
export function tableAsMdx(parts: TableParts, src: string, name: string): TableText {
  const { head, body, titles, notes, unit } = parts;
  if (head.length === 0) return { mdx: paragraphs(titles), csv: null };
  if (isRegular(parts))
    return { mdx: joined([paragraphs(titles), gfm(parts), paragraphs(notes)]), csv: null };
  // The unit is said beside the caption.
  const unitAt = unit === null ? -1 : titles.findLastIndex((title) => isUnit(title, unit));
  const captionAt = titles.findIndex((text, at) => at !== unitAt && !isPair({ text }));
  const caption = titles[captionAt] ?? name;
  const others = titles.filter((_title, at) => at !== unitAt && at !== captionAt);
  const rows = [...head, ...body];
  const merged = rangesOf(rows);
  const props = [
    `src="${src}"`,
    `caption="${attribute(caption)}"`,
    ...(unit ? [`unit="${attribute(unit)}"`] : []),
    ...(head.length > 1 ? [`headRows={${Math.min(head.length, mostHeadRows)}}`] : []),
    ...(merged.length > 0 ? [`merged="${merged.join(', ')}"`] : []),
  ];
  const mdx = joined([paragraphs(others), `<Table ${props.join(' ')} />`, paragraphs(notes)]);
  return { mdx, csv: `\uFEFF${rows.map((row, at) => csvLine(row, rows[at - 1])).join('\n')}\n` };
}

const mostHeadRows = 6;

const isUnit = (title: string, unit: string): boolean =>
  /单位[：:]/.test(title) &&
  plainText(title).endsWith(plainText(unit)) &&
  plainText(title).length <= unit.length + 8;

/** One row of heads, nothing merged, no line ends in cells, not too long. */
function isRegular({ head, body, columns }: TableParts): boolean {
  const rows = [...head, ...body];
  return (
    head.length === 1 &&
    body.length > 0 &&
    body.length <= mostRows &&
    columns.every((column) => column !== '') &&
    rows.every(
      (row) => new Set(row).size === row.length && !row.some((cell) => cell?.text.trim().includes('\n')),
    ) &&
    rangesOf(rows).length === 0
  );
}

function gfm({ head: [head = []], body }: TableParts): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const texts = (row: Row) => row.map((cell) => lineOf(cell?.runs ?? [{ text: cell?.text ?? '' }]));
  const rule = head.map((_cell, column) => (isNumeric(body, column) ? '---:' : '---'));
  return [line(texts(head)), line(rule), ...body.map((row) => line(texts(row)))].join('\n');
}

const isNumeric = (body: readonly Row[], column: number): boolean => {
  const texts = body.map((row) => plainText(row[column]?.text ?? '')).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^[-+]?[\d,]+(?:\.\d+)?%?$/.test(text));
};

/** Ranges of merged cells as a spreadsheet names them in the file that is written. */
function rangesOf(rows: readonly Row[]): string[] {
  const ranges: string[] = [];
  for (const [top, row] of rows.entries())
    for (const cell of new Set(row)) {
      if (!cell || rows[top - 1]?.includes(cell)) continue;
      const left = row.indexOf(cell);
      const right = row.lastIndexOf(cell);
      let bottom = top;
      while (rows[bottom + 1]?.includes(cell)) bottom++;
      if (right > left || bottom > top) ranges.push(rangeName({ top, left, bottom, right }));
    }
  return ranges;
}

/** A cell stands once, at the top left of what it covers. */
function csvLine(row: Row, above: Row | undefined): string {
  return row
    .map((cell, column) =>
      !cell || row[column - 1] === cell || above?.[column] === cell ? '' : csvCell(cell.text.trim()),
    )
    .join(',');
}

const csvCell = (text: string): string =>
  /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const attribute = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Each line of a text as a paragraph. */
const paragraphs = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(escapeLine)
    .join('\n\n');

const joined = (blocks: readonly string[]): string => blocks.filter((block) => block !== '').join('\n\n');
